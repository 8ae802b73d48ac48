"""Turns what is said in an article into statements, each with its speaker's country and the event that it speaks of."""

from collections.abc import Mapping, Sequence

from orchestration.claims.drafts.draft import Draft
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Statement
from orchestration.claims.speech.statements import Spoken
from orchestration.claims.text.tokens import Document, tokens_of
from orchestration.ids import digest

_REACH = 3
"""Sentences behind an event in which a statement still speaks of it."""


def statements_of(
    article_id: str, document: Document, drafts: Sequence[Draft], ids: Mapping[int, str], lexicon: Lexicon
) -> list[Statement]:
    """The statements of an article in the order of the text; `ids` are the report ids of drafts by their `id()`."""
    return [
        Statement(
            digest("statement", article_id, spoken.start, spoken.end),
            article_id,
            _report(spoken, document, drafts, ids),
            spoken.speaker.name,
            spoken.speaker.role,
            spoken.speaker.organisation,
            _country(spoken, lexicon),
            document.text[spoken.start : spoken.end],
            spoken.is_direct,
            min(spoken.start, spoken.evidence_start),
            max(spoken.end, spoken.evidence_end),
        )
        for spoken in lexicon.speech.read(document)
    ]


def _report(spoken: Spoken, document: Document, drafts: Sequence[Draft], ids: Mapping[int, str]) -> str | None:
    """The report told in the statement's own sentence, else the one told last within reach."""
    at = document.sentence_at(spoken.start).index
    here = [d for d in drafts if d.scene == at] or [d for d in drafts if at in d.scenes]
    if not here:
        here = [d for d in drafts if 0 < at - max(d.scene, d.last_scene) <= _REACH]
        here = sorted(here, key=lambda d: -max(d.scene, d.last_scene))
    return ids[id(here[0])] if here else None


def _country(spoken: Spoken, lexicon: Lexicon) -> str | None:
    """The country of the speaker's organisation, or of the words that name him."""
    for phrase in (spoken.speaker.organisation, spoken.speaker.surface):
        for match in lexicon.terms.find(tokens_of(phrase or "")):
            if match.value.category in ("country", "force") and match.value.country:
                return match.value.country
    return None
