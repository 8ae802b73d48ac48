"""Turns what is said in an article into statements, each with its speaker's country and the event that it speaks of."""

from collections.abc import Mapping

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.lexicon.organisations import Belonging
from orchestration.claims.model import Statement
from orchestration.claims.speech.statements import Spoken
from orchestration.claims.story.event import Event
from orchestration.claims.text.tokens import Document
from orchestration.ids import digest

_REACH = 3
"""Sentences behind an event in which a statement still speaks of it."""


def statements_of(article_id: str, document: Document, ids: Mapping[Event, str], lexicon: Lexicon) -> list[Statement]:
    """The statements of an article in the order of the text; `ids` are the reports of its events, by their order."""
    said = lexicon.speech.read(document)
    belongings = lexicon.organisations.of([spoken.speaker for spoken in said], document)
    return [
        Statement(
            digest("statement", article_id, spoken.start, spoken.end),
            article_id,
            _report(spoken, document, ids),
            spoken.speaker.name,
            spoken.speaker.role,
            spoken.speaker.organisation,
            _organisation_id(belonging),
            belonging.country,
            document.text[spoken.start : spoken.end],
            spoken.is_direct,
            min(spoken.start, spoken.evidence_start),
            max(spoken.end, spoken.evidence_end),
            spoken.form,
        )
        for spoken, belonging in zip(said, belongings, strict=True)
    ]


def _report(spoken: Spoken, document: Document, ids: Mapping[Event, str]) -> str | None:
    """The report told in the statement's own sentence, else the one told last within reach."""
    at = document.sentence_at(spoken.start).index
    here = [e for e in ids if e.scene == at] or [e for e in ids if at in e.scenes]
    before = sorted((e for e in ids if 0 < at - e.last_scene <= _REACH), key=lambda e: -e.last_scene)
    return next((ids[e] for e in (*here, *before)), None)


def _organisation_id(belonging: Belonging) -> str | None:
    """One id for an organisation of a country; None for a person who speaks for none."""
    if belonging.organisation is None:
        return None
    return digest("organisation", *belonging.organisation, belonging.country or "")
