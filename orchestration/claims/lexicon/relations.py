"""The expressions that relate one event to another or recall one, compiled from answers.csv and recalls.csv."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orchestration.claims.model import ORDERS, RELATIONS, Order, Relation, one_of
from orchestration.claims.text.terms import TermIndex


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An expression of answering: `order` tells whether the effect or the cause stands before it."""

    relation: Relation
    order: Order


def answer_index(rows: Sequence[Mapping[str, str]]) -> TermIndex[AnswerRow]:
    """The expressions of answers.csv."""
    return TermIndex(
        (expression, AnswerRow(one_of(RELATIONS, row["relation"]), one_of(ORDERS, row["order"])))
        for row in rows
        for expression in row["expressions"].split("|")
    )


RecallIndex = TermIndex[frozenset[str]]


def recall_index(rows: Sequence[Mapping[str, str]]) -> RecallIndex:
    """The nouns of recalls.csv, each with the groups of events that it can mean."""
    return TermIndex(
        (expression, frozenset(row["groups"].split("|")))
        for row in rows
        for expression in row["expressions"].split("|")
    )
