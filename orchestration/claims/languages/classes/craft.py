"""Word classes that the room craft/ asks for: noun phrases about aircraft and ships, and numbers."""

import re
from dataclasses import dataclass

from orchestration.claims.languages.words import Phrases, Values, Words


@dataclass(frozen=True, slots=True)
class CraftWords:
    """Words within and around the noun phrases that name and count craft."""

    negations: Words
    """What stands before craft that there were none of."""
    determiners: Words
    """What makes a group definite ('the bombers', 'its fighters')."""
    singling: Words
    """Those of them that many have not ('said that F-16s had met …')."""
    flown: Words
    """Verbs of which `flights` are no number of craft ('to fly 1,200 sorties')."""
    stops: Words
    """Words that no noun phrase about craft holds before its head."""
    participles: Words
    """Participles that describe craft ('unmanned', 'Russian-piloted'), unlike those that tell a deed."""
    others: Words
    """What sets a group apart from those told before."""
    vague: Words
    """Numbers that are none ('several', 'dozens')."""
    made: Words
    """What stands behind a hyphen of who made the craft ('Swedish-built')."""
    adjectives: Words
    """What describes craft between a number and a head."""
    between_owners: Words
    """What stands between two owners of one group."""
    another: Words
    """One more of a kind."""
    of: Words
    """The preposition of parts and owners."""
    by: Words
    """The preposition of who flies a sortie."""
    from_: Words
    """The preposition of origin."""
    and_: Words
    """The conjunction of a list."""
    pointing: Words
    """Determiners that point back to what was told."""
    owning: Words
    """Determiners that tell an owner."""
    owner_links: Words
    """Prepositions between craft and their owner."""
    flights: Words
    """Heads of which the flyer is told with `by`."""
    before_owners: Words
    """What may stand before an owner's name."""
    allied: Words
    """What makes craft an alliance's, of which no nation is told."""
    alliances: Words
    """What makes a name before it no owner ('of the NATO treaty')."""
    joiners: Words
    """What joins the groups of a list."""
    company: Words
    """What stands before the craft with which somebody takes part."""
    attending: Words
    """What may stand between a nation and `company` ('Norway takes part with')."""
    before_company: Words
    """What may stand before a nation that `company` follows."""
    consisting: Phrases
    """What stands between a total and the types that it consists of."""
    pointers: Words
    """Pronouns that stand for craft just told."""
    deeds: Words
    """Verbs that follow a bare count of craft ('Eighteen crossed the line')."""
    copulas: Words
    """Verbs between a part and what it is ('two of the six were Gripens')."""
    rest: Words
    """What is left of a total."""
    more: Words
    """What may follow a bare count ('four more from …')."""
    single: Words
    """A bare count of one ('another from Minot')."""
    respectively: Words
    """What shares counts out in the order of their owners."""
    before_counts: Words
    """What opens a clause in which a bare count stands first."""
    verbal: re.Pattern[str]
    """Forms of verbs, which no modifier of craft has unless it is one of `participles`."""
    doing: re.Pattern[str]
    """Those of them that describe craft right behind their number ('eight patrolling F-16s')."""
    adverbial: re.Pattern[str]
    """Forms of adverbs, which no modifier of craft has."""
    scales: Values
    """What multiplies a number before it."""
    collectives: Values
    """Nouns that are a number behind an article ('a pair of F-16s', 'a dozen jets')."""
    collectives_of: Words
    """Those of them that count by themselves before `of` ('pairs of …' does not)."""
    dozens: Values
    """Those of them that multiply a number before them ('two dozen')."""
    paired: Values
    """Those of them that multiply a number before them when `of` follows ('two pairs of')."""
    half_dozens: Phrases
    """Half a dozen."""
    told_all: Phrases
    """What stands, somewhere behind a total, before the one type that all of it is of (', all of them J-10s')."""
    told_type: Phrases
    """What stands right behind a group before the type that it is of ('presumed to be Tu-95s')."""
    presuming: Words
    """What says in a group that it is only taken for such ('a suspected Y-20', 'four jets presumed to be Su-30s')."""
    at_least: Phrases
    """What makes a number the least."""
    at_most: Phrases
    """What makes a number the most."""
    about: Phrases
    """What makes a number about right."""
    no_counts_behind: Words
    """What a number behind it only numbers ('Flight 12', 'No. 5')."""
    no_counts_before: Words
    """What a number before it is a share of."""
    counters: Words
    """Words behind a number that make it one of aircraft, where words stand without blanks ('機', '架')."""
    plural_endings: Words
    """What makes a figure no count, beside the endings of ordinals ('the 1990s')."""
