"""Word classes that the room speech/ asks for: who speaks, and what stands around what is said."""

import re
from dataclasses import dataclass

from orchestration.claims.languages.words import Pairs, Words


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Words of noun phrases that name speakers, and of sentences that say who says so."""

    saying: Words
    """Verbs and nouns that say something only where somebody's words stand beside them ('concluded', 'claims'); those
    that do so wherever they stand are among the words of dates."""
    denying: Words
    """Verbs of saying that turn what is said around: they are a part of it ('denied that …')."""
    going_on: Words
    """Participles behind a comma by which the same speaker goes on ('…, adding that')."""
    personal: Words
    """Pronouns that mean the person named last."""
    impersonal: Words
    """Pronouns that mean the organisation named last."""
    articles: Words
    """What stands before an organisation's name and is no part of it ('the')."""
    owning: Words
    """Possessives by which an organisation just named speaks ('its spokesman')."""
    determiners: Words
    """What stands before a role: articles, possessives and counts ('a', 'her', 'two')."""
    belonging: Words
    """Prepositions between a role and whose it is ('spokesman for', 'head of')."""
    offices: Words
    """Nouns that name an office with what follows it ('Minister of Defence', 'head of the navy')."""
    name_particles: Words
    """Parts of names in small letters ('van', 'bin')."""
    finite: Words
    """Words that no name of an organisation holds: auxiliaries and relatives."""
    openings: Words
    """What opens a sentence before its subject ('On Monday', 'Asked whether …')."""
    conjunctions: Words
    """What stands before a subject and is no part of it ('but', 'while')."""
    adverbs: Words
    """What stands between a subject and its verb ('also', 'reportedly')."""
    reacting: Words
    """Verbs by which a speaker takes a stand and goes on to say why ('rejected the criticism, saying that …')."""
    adjuncts: Words
    """Prepositions: what follows one is no clause that somebody says ('spoke of', 'said to have')."""
    behind_apposition: Words
    """What follows the apposition of a person who is introduced ('Gen. Abe, chief of staff, who …')."""
    that: Words
    """What opens what is said."""
    filling: Words
    """Words of an organisation's name that tell it from no other of its country ('of', 'national')."""
    spelt_otherwise: Pairs
    """Words of such names, each with its other spelling ('defence' and 'defense')."""
    hearers: re.Pattern[str]
    """Whom something is told ('told reporters')."""
    occasions: re.Pattern[str]
    """When, where and how it is said ('said on Tuesday', 'said in a statement')."""
    asides: re.Pattern[str]
    """What follows a speaker and is no part of the name ('…, who monitors traffic', 'in a statement')."""
