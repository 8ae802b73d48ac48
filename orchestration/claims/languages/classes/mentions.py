"""Word classes that the room mentions/ asks for: names, and what is none though it looks like one."""

import re
from dataclasses import dataclass

from orchestration.claims.languages.words import Pairs, Words


@dataclass(frozen=True, slots=True)
class MentionWords:
    """Words within and around the names of craft, nations, zones, places, exercises and units."""

    made: Words
    """What stands behind a hyphen of who made the craft ('Swedish-built')."""
    bought: Words
    """Verbs of craft that change hands."""
    sellers: Words
    """Prepositions of who made or sold them."""
    regional: Words
    """What makes a ship's name before it that of its region ('the Shandong Peninsula')."""
    strength: Words
    """A modal verb that is a noun behind `its_owners`."""
    its_owners: Words
    """What stands before that noun ('military might')."""
    no_cues: Words
    """Words with a capital that are no cue: the month of May."""
    numbering: Words
    """Abbreviations that are no cue before a full stop ('No. 5')."""
    group_heads: Words
    """Nouns of nations that were named ('both countries')."""
    pairs: Words
    """Words that point to two of them."""
    definite: Words
    """The article before what is known."""
    pair_verbs: Words
    """Verbs of which 'the two' is the subject."""
    no_short_names: Words
    """What makes a short name before it the name of something else ('the North of')."""
    owners_known: Words
    """Pronouns of a zone's owner who was named elsewhere."""
    inward: Words
    """Prepositions before a state that craft come into."""
    belonging: Words
    """What makes a zone behind a place that place's own."""
    that: Words
    """Pronouns behind waters ..."""
    claiming: Words
    """... and verbs by which a nation behind them claims these."""
    above: Words
    """Prepositions between airspace and the place below it."""
    around: Words
    """Words between a zone and its owner behind it."""
    interrupting: Words
    """Words between a nation and a zone that is not its."""
    exercise_nouns: Words
    """Nouns of exercises, in small letters."""
    exercise_signs: Words
    """Words that show that the name of an exercise is meant as one."""
    naming_exercises: Words
    """Words right before a name that only an exercise has ('held', 'took part in')."""
    editions: re.Pattern[str]
    """How the edition of an exercise is written behind its name ('25', '2024A', 'VII')."""
    persons_too: Words
    """Words for aircraft that are also words for people ('fighters', 'bombers') ..."""
    kinds_of_persons: Words
    """... and what before them says that they are ('suicide', 'rebel')."""
    companies: Words
    """What makes a name before it that of a company ('Ltd')."""
    leading: Words
    """Words with a capital before or behind such a name that are no part of it ('Operation')."""
    introducing: Words
    """Nouns that an exercise's name follows, as written."""
    no_names: Words
    """What begins or makes up other names with a capital or a year."""
    counted: Words
    """What figures before it count: they are no year of an edition."""
    no_prefixes: Words
    """Letters before figures that are words: 'An 12' is no Antonov."""
    units: re.Pattern[str]
    """How military units are named ('9th Bomb Squadron', 'No. 77 Squadron')."""
    shared_nouns: Pairs
    """Nouns of two places in the plural, each with its singular ('the Barents and Norwegian Seas')."""
    joining: Words
    """What stands between the two."""
    flying_in_lists: Pairs
    """Nouns that name ships or lorries by themselves, with the class that they are beside aircraft."""
    flying_with: Words
    """What stands between aircraft that one clause lists."""
    no_ship_names: Words
    """Words with a capital behind a kind of ship that are no name of one ('Destroyer Squadron 15')."""
    within_ship_names: Words
    """Small words within ships' names ('Prince of Wales')."""
    missile_uses: Words
    """What makes missiles before it no missiles that flew ('missile defence')."""
    missile_tests: Words
    """Nouns of launching: missiles before it are not counted by the number of launches ('two missile tests')."""
