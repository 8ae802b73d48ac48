"""`overflight diff`: what changed between two moments, from the release's own macros, as text or JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime

import duckdb

from orchestration.differing.changes import Change
from orchestration.differing.differences import Difference, Then, differences
from orchestration.differing.knowing import known_then
from orchestration.differing.record import recorded
from orchestration.output.terminal import complain, say_json
from orchestration.output.visible import in_a_line
from orchestration.settings import Settings
from orchestration.warehouse.connect import WarehouseError, open_readonly

_SIGNS = {"new": "+", "changed": "~", "merged": ">", "split": "<", "gone": "-"}


def tell_differences(settings: Settings, first: str, second: str, *, captured: bool, as_json: bool) -> int:
    """Print what became of each event from one moment to another; the exit code: 0, or 2 with a sentence why not."""
    try:
        moments = [_moment(first, settings.clock()), _moment(second, settings.clock())]
    except ValueError as fault:
        complain(fault)
        return 2
    if moments[0] > moments[1]:
        complain(f"{first} is later than {second}: give the earlier moment first.")
        return 2
    try:
        with open_readonly(settings.warehouse) as warehouse:
            before, after = (known_then(warehouse, moment, captured) for moment in moments)
            told = _Told.of(warehouse, [*before, *after])
    except WarehouseError as missing:
        complain(missing)
        return 2
    except (duckdb.CatalogException, duckdb.BinderException):
        run = settings.command("run")
        complain(f"The release at {settings.warehouse} is older than this command: run `{run}` first.")
        return 2
    found = differences(before, after)
    anew = [c for c in recorded(settings.current) if c.anew and moments[0] < c.at <= moments[1]]
    if as_json:
        say_json([*(_plain(difference, told) for difference in found), *map(_plain_anew, anew)])
    else:
        _show(found, told, moments)
        _show_anew(anew)
    return 0


def _moment(text: str, now: datetime) -> datetime:
    """A moment in UTC; a day alone is its beginning."""
    if text == "now":
        return now
    try:
        given = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(
            f"'{text}' is no moment: write 2026-03-12, 2026-03-12T18:30, with +09:00 for another zone than UTC, or now."
        ) from None
    return given.astimezone(UTC) if given.tzinfo else given.replace(tzinfo=UTC)


class _Told:
    """How events and reports are named to a person."""

    def __init__(self, titles: Mapping[str, str], reports: Mapping[str, str]) -> None:
        self.titles, self.reports = titles, reports

    @classmethod
    def of(cls, warehouse: duckdb.DuckDBPyConnection, events: Sequence[Then]) -> "_Told":
        """The names of these events, and of all reports by outlet, day and title of their articles."""
        reports = warehouse.execute(
            """
            select
                reports.report_id,
                concat_ws(
                    ', ', coalesce(sources.name, articles.source_id), strftime(articles.published_on, '%Y-%m-%d'),
                    articles.title
                )
            from marts.fct_reports as reports
            inner join marts.dim_article as articles using (article_id)
            left join marts.dim_source as sources using (source_id)
            """
        ).fetchall()
        return cls({event.event_id: event.title for event in events}, dict(reports))

    def event(self, event_id: str | None) -> str:
        """The title of an event; an id that neither moment knows stays an id."""
        return "nothing" if event_id is None else self.titles.get(event_id, event_id)


def _plain_anew(change: Change) -> dict[str, object]:
    """A change of the record in the form of a difference; its reports are named and have no ids."""
    values = [value.model_dump() for value in change.values]
    return {
        "became": change.became, "event_id": change.event_id, "title": change.title, "other": change.other,
        "values": values, "came": [], "left": [], "other_title": change.other_title, "read_anew_at": change.at,
    }  # fmt: skip


def _show_anew(changes: Sequence[Change]) -> None:
    """Print what releases changed that were made of their articles in another way than the ones before."""
    from orchestration.output.console import Terminal, shown

    if not changes:
        return
    console = Terminal()
    console.print("\nChanged because articles were read anew, as after an upgrade:")
    for change in changes:
        line = shown(f"{_SIGNS[change.became]} {change.became:<8}", "bold").append(in_a_line(change.title), "default")
        if change.other is not None:
            into = "into" if change.became == "merged" else "from"
            line.append(f" {into} {in_a_line(change.other_title or change.other)}")
        line.append(f"  {change.event_id}  {change.at:%Y-%m-%d %H:%M} UTC", style="dim")
        console.print(line, soft_wrap=True)
        for value in change.values:
            known = (value.before or "unknown", value.after or "unknown")
            console.print(f"            {value.of}: {in_a_line(known[0])} → {in_a_line(known[1])}", soft_wrap=True)


def _plain(difference: Difference, told: _Told) -> dict[str, object]:
    return {**asdict(difference), "other_title": told.titles.get(difference.other or "")}


def _show(found: Sequence[Difference], told: _Told, moments: Sequence[datetime]) -> None:
    from orchestration.output.console import Terminal, shown

    console = Terminal()
    for difference in found:
        line = shown(f"{_SIGNS[difference.became]} {difference.became:<8}", "bold")
        line.append(in_a_line(difference.title), "default")
        if difference.other is not None:
            into = "into" if difference.became == "merged" else "from"
            line.append(f" {into} {in_a_line(told.event(difference.other))}")
        line.append(f"  {difference.event_id}", style="dim")
        console.print(line, soft_wrap=True)
        if difference.became == "changed":
            for value in difference.values:
                known = [
                    told.event(v) if value.of == "answers" else v or "unknown" for v in (value.before, value.after)
                ]
                console.print(f"            {value.of}: {in_a_line(known[0])} → {in_a_line(known[1])}", soft_wrap=True)
        for sign, reports in (("+", difference.came), ("-", difference.left)):
            for report in reports:
                of = in_a_line(told.reports.get(report, report))
                console.print(f"            {sign} report of {of}", soft_wrap=True)
    between = " to ".join(f"{moment:%Y-%m-%d %H:%M}" for moment in moments)
    counts = {became: sum(d.became == became for d in found) for became in _SIGNS}
    said = ", ".join(f"{count} {became}" for became, count in counts.items() if count)
    console.print(f"{said or 'No event changed'} ({between} UTC)", style="dim")
