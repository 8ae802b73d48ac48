"""In which order a round asks for the lists of a source, and which it does not ask for again."""

from datetime import UTC, datetime, timedelta

from orchestration.collecting.lists import Agenda, Wanted

NOON = datetime(2026, 3, 20, 12, tzinfo=UTC)


def hours_ago(hours: float) -> datetime:
    return NOON - timedelta(hours=hours)


def order(agenda: Agenda) -> list[str]:
    return [agenda.next().url for _ in range(len(agenda))]


def test_what_changed_last_comes_first_and_what_was_never_dated_behind_it() -> None:
    agenda = Agenda(Wanted("first"), {})
    agenda.add((Wanted("undated"), Wanted("old", hours_ago(9)), Wanted("new", hours_ago(1)), Wanted("also undated")))
    assert order(agenda) == ["new", "old", "first", "undated", "also undated"]


def test_what_was_looked_at_since_it_changed_waits_for_the_others() -> None:
    looked = {"stale": hours_ago(2), "staler": hours_ago(3), "changed": hours_ago(5), "undated": hours_ago(9)}
    agenda = Agenda(Wanted("first"), looked)
    agenda.next()
    agenda.add(
        (
            Wanted("stale", hours_ago(4)),
            Wanted("staler", hours_ago(4)),
            Wanted("changed", hours_ago(4)),
            Wanted("undated"),
        )
    )
    agenda.add((Wanted("never", hours_ago(700)),))
    assert order(agenda) == ["changed", "never", "undated", "staler", "stale"]


def test_none_is_given_twice() -> None:
    agenda = Agenda(Wanted("index"), {})
    assert agenda.next().url == "index"
    agenda.arrived("moved")
    agenda.add((Wanted("index"), Wanted("moved"), Wanted("a"), Wanted("a", hours_ago(1))))
    agenda.add((Wanted("a"), Wanted("index")))
    assert order(agenda) == ["a"]
