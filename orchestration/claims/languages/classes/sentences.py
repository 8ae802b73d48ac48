"""Word classes that the room sentences/ asks for: clauses, attributions, time to come, who acts and who sends."""

import re
from dataclasses import dataclass

from orchestration.claims.languages.words import Phrases, WordPattern, Words


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Classes of words by their name."""

    clause_openers: Words
    """Words that open a clause which may tell of another event."""
    no_openers: Phrases
    """Phrases that begin with one of these and open none ('because of', 'after the other')."""
    joining_nouns: Phrases
    """Phrases with a subordinator in them that join nouns, and open no clause."""
    openers_behind_comma: Words
    """What opens such a clause behind a comma alone."""
    consequences: Words
    """Participles behind a comma that tell what an event led to ('…, prompting Japan to scramble')."""
    connectives: Words
    """What joins a sentence to the one before it ('But …', 'And …')."""
    subordinators: Words
    """What opens a sentence whose main clause comes later ('A day after the North fired a missile, two …')."""
    participle: re.Pattern[str]
    """Verb forms without a subject of their own ('entering', 'intercepting')."""
    conjunctions: Words
    """What joins two of a kind ('and')."""
    repetition: Words
    """What stands between 'and' and a day on which the same happened again ('and once more on 31 October')."""
    questions: Phrases
    """What asks after something rather than asserting it ('asked about posts saying that …')."""
    rumours: Words
    """Nouns of what is said, which someone may reject ('claims', 'reports') ..."""
    reversals: Words
    """... and what undoes a denial before it ('did not deny')."""
    beside_denials: Words
    """What opens a clause of time or reason beside a denial ('denied it after its jets …')."""
    generic: Words
    """What makes a subject whoever it may be ('any aircraft that …')."""
    obliging: Words
    """Verbs of a rule ('must')."""
    foretelling: Phrases
    """What puts a verb behind it into time to come ('will', 'vowed to')."""
    timeless: Words
    """Verbs of incidents in the present, which tell a rule ..."""
    whenever: Words
    """... where one of these joins two of them ('scrambles jets when aircraft come near')."""
    stretch_ends: Words
    """What a denial or a condition does not reach beyond ..."""
    new_stretches: Words
    """... also behind a comma."""
    modals: Words
    """Auxiliaries that suppose ('may', 'could')."""
    past_tense: re.Pattern[str]
    """Verb forms of the past, which no modal and no 'did not' has behind it ..."""
    fitted: Words
    """... nor what says what craft are made for ('capable of carrying missiles', 'that can carry them') ..."""
    deniable: Words
    """... auxiliaries whose negation is of the verb right behind ('had not filed a flight plan') ..."""
    taking_clauses: Words
    """... unless that verb says or holds something, which is denied with it ('did not say') ..."""
    told_anew: Words
    """... and what shows behind it that another verb follows ('was')."""
    conditions: Words
    """What opens a condition ('if')."""
    future_in_past: Words
    """The modal by which a report announces ('said that it would hold …')."""
    negations_at_head: Words
    """What denies a whole clause that it opens ('Never did …')."""
    negations_behind_verb: Words
    """What denies the verb before it ('entered not once')."""
    each: Words
    """Determiners of what recurs ('each', 'every')."""
    recurring: Words
    """Units and seasons behind these ('every spring')."""
    beside_a_day: Phrases
    """What tells of no practice where a day is told ('repeatedly', 'the largest number so far this month')."""
    rates: Phrases
    """'a month', 'per year': how many in a time, unless the time is reckoned from something."""
    reckoning: Words
    """What reckons a time from something ('a month after')."""
    times: Words
    """The noun of repetition ('three times')."""
    numbers_of_times: Words
    """What counts it."""
    according: Words
    """What opens such an attribution instead of a verb ('according to')."""
    announcing: Words
    """A verb of saying only at the end of a sentence: 'China announced drills' tells who drills."""
    that: Words
    """What opens the content of what is said."""
    placing: Words
    """Prepositions before a nation that is no actor ('near Japan', 'against China')."""
    within: Words
    """Prepositions before a country's name that only says where ('in Japan')."""
    possessive: Words
    """What makes a nation the owner of what follows ('s)."""
    agent: Words
    """The preposition before who did what a passive verb or a noun tells ('by')."""
    deputising: Words
    """Verbs before it that name who takes part ('represented by two F-15s')."""
    sending: Words
    """Verbs between a nation and the craft that it sends, brings or flies."""
    no_possession: Words
    """Prepositions that part a nation's possessive from the craft behind it ('Japan's partners in …')."""
    based: Words
    """Prepositions between craft and the base that they fly from."""
    of_a_unit: Words
    """What stands between craft and the unit that they belong to."""
    alliance: Words
    """Nouns that make a nation before them the ally of who acts ('U.S. allies')."""
    naming: Words
    """Verbs by which a nation before them only names or claims something ('what China calls …')."""
    between: Words
    """The preposition before two that something lies between, or that share it."""
    dividing: Words
    """What lies between two nations ('waters between …')."""
    relations: Words
    """What nations have with each other rather than do ('ties with', 'talks with')."""
    beside_a_name: Words
    """What may stand between a preposition and a country's name ('near the mainland')."""
    borders: Phrases
    """What makes the nation before it the owner of a border ('s border)."""
    spaces: Words
    """Nouns of what a nation owns ('Japan's waters') ..."""
    phrase_ends: Words
    """... unless the phrase ends before ('Japan held a drill in waters off …')."""
    passive: Words
    """Auxiliaries of the passive voice."""
    past_participle: re.Pattern[str]
    """Verb forms that are passive behind these, or before who did it ('intercepted by')."""
    infinitive: Words
    """The mark of an infinitive ('to intercept')."""
    determiners: Words
    """What shows that a word behind it is a noun ('the third interception')."""
    counted_ahead: Words
    """Numbers of what is launched, where they stand before the verb ('弾道ミサイル数発を発射した')."""
    of: Words
    """The preposition between such a noun and its object ('interceptions of …')."""
    relatives: Words
    """Pronouns that open a clause about whom they follow ('fighters that intercepted …')."""
    answering: Words
    """Words of what fighters are sent up for ('to identify', 'in response')."""
    against: Words
    """The preposition before those whom something is sent against."""
    reasons: Phrases
    """What opens a phrase or clause that says why something was sent ('after', 'in response to')."""
    causing: Words
    """Verbs whose subject makes another do something ('forced Poland to scramble …')."""
    object_pronouns: Words
    """Pronouns that stand as an object ('intercepted them')."""
    pronouns: Words
    """Personal pronouns that stand as a subject."""
    company: Words
    """The preposition before those with whom something is done."""
    where: Words
    """Words before a place where something happens, unless one of the following classes has them ..."""
    nearby: Phrases
    """... before a place that it only happens near to ('south of', '200 km from') ..."""
    bound_for: Phrases
    """... before one that craft go to ('headed for', 'landed at') ..."""
    origin: Phrases
    """... before one that they come from ('took off from', 'out of') ..."""
    stationed: Phrases
    """... and before or behind one that they are based at ('based in', 'Guam-based')."""
    persons: Words
    """Nouns of people and firms, whose home is no craft's ('a Guam-based analyst')."""
    operating_from: WordPattern
    """What stands before a base from which craft take part, so that the event is there."""
    hosted_by: WordPattern
    """Words before who hosts something ..."""
    hosting: WordPattern
    """... and behind it."""
    land_leads: WordPattern
    """Words right before a country that say that something was in its land ('in northern Iraq')."""
    capital_leads: WordPattern
    """The same before a capital, which else stands for its government ('off Muscat')."""
    within_place: WordPattern
    """What stands between a place and the wider one that it lies in ('Guam' behind 'Andersen Air Force Base, ')."""
    around: Words
    """Words before a country that something happens near to."""
    says: Words
    """Verbs behind the place of somebody who speaks ('Andersen Air Force Base said')."""
