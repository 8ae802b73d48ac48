"""What a language must give, so that articles written in it can be read. Nothing in it is optional."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from orchestration.claims.languages.classes.craft import CraftWords
from orchestration.claims.languages.classes.dates import DateWords
from orchestration.claims.languages.classes.drafts import DraftWords
from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.languages.classes.speech import SpeechWords
from orchestration.claims.languages.classes.story import StoryWords
from orchestration.claims.languages.classes.text import TextWords
from orchestration.claims.languages.words import classes_of

Tables = Mapping[str, Iterable[Mapping[str, str]]]
"""The rows of one language's folder by table: 'words/text' is words/text.csv."""


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language, by the room of the reader that asks for them."""

    code: str
    text: TextWords
    dates: DateWords
    speech: SpeechWords
    mentions: MentionWords
    craft: CraftWords
    sentences: SentenceWords
    drafts: DraftWords
    story: StoryWords


def read_language(code: str, tables: Tables) -> Language:
    """The pack of a language (ISO 639-1) from its tables; raises ValueError where classes and rows do not match."""
    return Language(
        code=code,
        text=classes_of(TextWords, tables["words/text"]),
        dates=classes_of(DateWords, tables["words/dates"]),
        speech=classes_of(SpeechWords, tables["words/speech"]),
        mentions=classes_of(MentionWords, tables["words/mentions"]),
        craft=classes_of(CraftWords, tables["words/craft"]),
        sentences=classes_of(SentenceWords, tables["words/sentences"]),
        drafts=classes_of(DraftWords, tables["words/drafts"]),
        story=classes_of(StoryWords, tables["words/story"]),
    )
