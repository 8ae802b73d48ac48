"""A model's kept answers as a second reader of articles: what the claims stage calls for each of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import KINDS, Kind, Reading, one_of
from orchestration.claims.read import see
from orchestration.claims.stage import Joint
from orchestration.isolating import told
from orchestration.second_reader.agreement import bring_together, in_place_of
from orchestration.second_reader.answers import ToldEvent, read_answer
from orchestration.second_reader.finds import Finds
from orchestration.second_reader.grounded import Fault, Grounded, Refused
from orchestration.second_reader.grounding import Grounding
from orchestration.second_reader.keeping import Answers, Kept
from orchestration.second_reader.shares import Shares
from orchestration.second_reader.stage import Article, Questions, answer_to
from orchestration.second_reader.writing import reading_of
from orchestration.settings import Settings
from orchestration.warehouse.reference import Rows
from orchestration.warehouse.schema import published_day

STAGE = "second_reader"
"""The stage of what is refused of a model, in quarantine."""
_SENTENCES: Mapping[Fault, str] = {
    "not_in_text": "does not stand in the text",
    "unknown_event_type": "is told as a type that there is not",
    "nothing_else_in_text": "has no country, place or craft that stands in the text",
    "not_happened": "is an incident that has not happened",
    "country_not_in_words": "names no such state",
    "place_not_in_words": "names no place that is known",
    "type_not_in_words": "names no such type",
    "count_not_in_words": "states no such number",
    "operator_not_in_text": "is of a state that the text does not name",
    "name_not_in_words": "is a name that does not stand beside these words",
    "day_not_in_words": "is no day that can be reckoned",
    "answers_nothing": "relates no two of its events",
    "told_twice": "states again what is stated",
}


class Second:
    """Reads an article by the kept answer of a model, and brings it together with the rules' reading."""

    def __init__(
        self,
        settings: Settings,
        reference: Mapping[str, Rows],
        answers: Answers,
        lexicons: Mapping[str, Lexicon],
        shares: Shares | None = None,
    ) -> None:
        """shares: how often each reader was right; else as the reference tables have it."""
        self._settings, self._answers = settings, answers
        self._questions = Questions(settings, reference, lexicons)
        types = reference["event_types"]
        self._kinds: Mapping[str, Kind] = {row["event_type"]: one_of(KINDS, row["kind"]) for row in types}
        self._groups = {row["event_type"]: row["event_group"] for row in types}
        self._shares = shares or Shares.of(reference["readers"])

    def __call__(self, article: Article, lexicon: Lexicon, rules: Reading) -> Joint:
        """What both make of an article; the rules' reading where there is no answer.

        Whatever is wrong with an answer costs that answer, never the rules' reading.
        """
        question = self._questions.beside(article, lexicon, lambda: rules)
        if question is None:
            return Joint(rules)
        kept = answer_to(question, self._answers, self._settings)
        if kept is None:
            why = self._answers.fault(question.request) or "it was not asked yet"
            return Joint(rules, told={"outcome": "unanswered", "reason": why, "reader": None})
        try:
            return self.joint(article, lexicon, rules, kept)
        except Exception as error:
            row = _row(article, "answer_raised", told("Reading a model's answer to it", error), article["article_id"])
            return Joint(rules, [row], {"outcome": "raised", "reason": row["detail"], **_cost(kept)})

    def joint(self, article: Article, lexicon: Lexicon, rules: Reading, kept: Kept) -> Joint:
        """What both make of an article by an answer, in the mode of the settings."""
        answer = read_answer(kept.answer)
        grounded, model = self._read(article, lexicon, answer, kept.reader)
        refused = [_refused(article, each, kept.reader) for each in grounded.refused]
        both = bring_together(rules, model, self._groups, self._shares)
        counted = {
            "told_events": len(answer),
            "told_values": grounded.values,
            "refused_values": len(grounded.refused),
            "events_of_both": both.both,
            "events_of_rules": both.rules_alone,
            "events_of_model": both.model_alone,
        }
        row = {"outcome": "read", "reason": None, **_cost(kept), **counted}
        alone = self._settings.reader == "model"
        return Joint(in_place_of(rules, model, self._groups) if alone else both.reading, refused, row)

    def _read(
        self, article: Article, lexicon: Lexicon, answer: Sequence[ToldEvent], reader: str
    ) -> tuple[Grounded, Reading]:
        """An answer as it stands in the text, and as a reading by itself."""
        seen = see(article["text"], published_day(article), lexicon)
        if seen is None:
            return Grounded((), (), 0), Reading((), (), ())
        finds = Finds(seen, article["text"], lexicon)
        grounded = Grounding(finds, self._kinds).of(answer)
        return grounded, reading_of(article["article_id"], grounded, finds, reader, self._shares)


def in_words(refused: Refused) -> str:
    """Why a value is refused, as a sentence."""
    what = f"The {refused.field} {refused.value!r}" if refused.field != "event" else f"The event {refused.value!r}"
    return f"{what} is refused: '{refused.words}' {_SENTENCES[refused.fault]}."


def _refused(article: Article, refused: Refused, reader: str) -> dict[str, Any]:
    payload = json.dumps({"reader": reader, **asdict(refused)}, ensure_ascii=False)
    return _row(article, refused.fault, f"{in_words(refused)} Read by {reader}.", payload)


def _row(article: Article, reason: str, detail: str, payload: str) -> dict[str, Any]:
    return {"stage": STAGE, "key": article["external_id"], "reason": reason, "detail": detail, "payload": payload}


def _cost(kept: Kept) -> dict[str, Any]:
    return {
        "reader": kept.reader,
        "asked_at": datetime.fromisoformat(kept.asked_at),
        "tokens_in": kept.tokens_in,
        "tokens_out": kept.tokens_out,
        "seconds": kept.seconds,
    }
