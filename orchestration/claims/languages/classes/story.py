"""Word classes that the room story/ asks for."""

from dataclasses import dataclass

from orchestration.claims.languages.words import Phrases, WordPattern, Words


@dataclass(frozen=True, slots=True)
class StoryWords:
    """Words by which sentences of one article hang together."""

    apart: WordPattern
    """What says that drills named together were held each by itself."""
    listing: Words
    """Words between the days of a list ('on Monday and again on Thursday')."""
    one_stretch: Words
    """Words that make of two days that follow each other one stretch of time ('on Saturday and Sunday')."""
    likeness: Words
    """What likens an event to one told before, or counts it among such events ('the last violation')."""
    one_of_such: Words
    """Determiners that make a noun one of its kind ('a violation was seen on …')."""
    first: Words
    since: Words
    """'The first intrusion since November' recalls one in November."""
    present: Words
    """What tells of the present, of what has come to be, or of what will be."""
    past: Words
    """Verbs by which a sentence of plans or suppositions tells of the past after all."""
    last_done: WordPattern
    """'B-2s last operated from …', 'had last been in the air on …'."""
    ordinal_told: WordPattern
    """'The first, on January 14, was …', 'the others were in June': an ordinal that stands for an event."""
    edition_told: WordPattern
    """'The sixth edition', 'last year 's drill', 'the 2018 one': an edition of the drill just told."""
    same_place: WordPattern
    """'… had been shown at the same range'."""
    did_so: WordPattern
    """'Eighteen had done so': the deed told before, without naming it."""
    once_more: WordPattern
    """'…, and once more on 31 October'."""
    formations: Words
    """Nouns for craft that come in several groups."""
    next_one: Words
    """What picks the next of them ('The second was two Tu-95s')."""
    denying: Words
    """What opens a sentence that tells what was not."""
    taking_part: Words
    """Verbs and nouns of taking part, which make the nations beside them participants."""
    parting: Words
    """Marks behind which a sentence may speak of another event than its own."""
    identifying: WordPattern
    """'They were', 'the aircraft turned out to be': what says what those just told of are."""
    being: Words
    """Verbs between what was told and what it is: 'The aircraft were two bombers'."""
    set_there: WordPattern
    """What stands before a place where the event just told was set, whatever kind of place it is."""
    taking_up: Words
    """What opens a sentence that is about the event just told."""
    taking_up_cause: Words
    """Pronouns that stand for what was just told ('in response to that')."""
    known: Words
    """Determiners before a noun for an event already told ('in response to the patrol')."""
    consequence: Words
    """Words that open a clause about what an event brought about, on the same day."""
    along: Words
    """Words that open a clause whose event happens along with the one before it."""
    beginning: Words
    """Verbs of a drill's first day, which leave its end open."""
    starting: Words
    """Verbs of a drill's first day, those of `beginning` among them: its length, if stated, is counted from there."""
    ending: Words
    """Verbs of a drill's last day: what ends has gone on before."""
    daily_counts: Phrases
    """Hours that a daily count covers, up to a time of the day on which it is told ('in the 24 hours to 6 a.m.')."""
