"""What a language must give, so that articles written in it can be read. Nothing in it is optional."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from orchestration.claims.languages.classes.clock import ClockWords
from orchestration.claims.languages.classes.craft import CraftWords
from orchestration.claims.languages.classes.dates import DateWords
from orchestration.claims.languages.classes.drafts import DraftWords
from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.languages.classes.speech import SpeechWords
from orchestration.claims.languages.classes.story import StoryWords
from orchestration.claims.languages.classes.text import TextWords
from orchestration.claims.languages.inflection.rows import inflected
from orchestration.claims.languages.words import classes_of, single_words

Rows = Sequence[Mapping[str, str]]
Tables = Mapping[str, Rows]
"""The rows of one language's folder by table: 'words/text' is words/text.csv."""


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language by the room of the reader that asks for them, and its tables of expressions as rows.

    code: ISO 639-1; names: what the things of the reference tables are called, beside their English names, which lie
    in those tables; cues: what is negated, habitual, planned …; triggers: what speaks of an event, of which type and
    in which manner; answers, recalls: what relates one event to another or to an earlier one; speakers: what names
    who speaks; speech_forms: how a text says who says what; screen: words of armed forces, and of deeds that are no
    triggers; date_forms, date_roles: forms of dates, and what tells what a date is the date of; clock_forms: forms of
    times of day; proposals: what was learned of what a sentence tells of (`make train`).
    """

    code: str
    names: Rows
    cues: Rows
    triggers: Rows
    answers: Rows
    recalls: Rows
    speakers: Rows
    speech_forms: Rows
    short_names: Rows
    screen: Rows
    date_forms: Rows
    date_roles: Rows
    clock_forms: Rows
    proposals: Rows
    folds: Mapping[int, str]
    text: TextWords
    dates: DateWords
    clock: ClockWords
    speech: SpeechWords
    mentions: MentionWords
    craft: CraftWords
    sentences: SentenceWords
    drafts: DraftWords
    story: StoryWords
    unit_owners: Mapping[str, str]
    """Words in names of units that the forces of one country alone use, and that country (ISO 3166 alpha-3)."""

    @property
    def words(self) -> Iterator[str]:
        """Every word of its classes that is looked up by itself."""
        return single_words(self.dates, self.speech, self.mentions, self.craft, self.sentences, self.drafts, self.story)


def read_languages(tables: Mapping[str, Tables]) -> Mapping[str, "Language"]:
    """The packs of all languages by their codes."""
    return {code: read_language(code, of_language) for code, of_language in tables.items()}


def read_language(code: str, tables: Tables) -> Language:
    """The pack of a language (ISO 639-1) from its tables.

    Raises KeyError with the name of a table that is missing, ValueError where classes and rows do not match.
    """
    tables = inflected(code, tables)
    return Language(
        code=code,
        names=tables["names"],
        cues=tables["cues"],
        triggers=tables["triggers"],
        answers=tables["answers"],
        recalls=tables["recalls"],
        speakers=tables["speech"],
        speech_forms=tables["speech_forms"],
        short_names=tables["short_names"],
        screen=tables["screen"],
        date_forms=tables["dates"],
        date_roles=tables["date_roles"],
        clock_forms=tables["clock"],
        proposals=tables["proposals"],
        folds=_folds(tables["folds"]),
        text=classes_of(TextWords, tables["words/text"]),
        dates=classes_of(DateWords, tables["words/dates"]),
        clock=classes_of(ClockWords, tables["words/clock"]),
        speech=classes_of(SpeechWords, tables["words/speech"]),
        mentions=classes_of(MentionWords, tables["words/mentions"]),
        craft=classes_of(CraftWords, tables["words/craft"]),
        sentences=classes_of(SentenceWords, tables["words/sentences"]),
        drafts=classes_of(DraftWords, tables["words/drafts"]),
        story=classes_of(StoryWords, tables["words/story"]),
        unit_owners={word: row["operator"] for row in tables["units"] for word in row["words"].split("|")},
    )


def _folds(rows: Rows) -> Mapping[int, str]:
    """What each letter is read as, by its code point; raises ValueError where two rows' letters don't pair up."""
    folds: dict[int, str] = {}
    for row in rows:
        folds |= dict(zip(map(ord, row["letters"]), row["read_as"], strict=True))
    return folds
