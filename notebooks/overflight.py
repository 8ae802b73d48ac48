"""A release in a notebook: `make notebook`, or `marimo edit notebooks/overflight.py` with OVERFLIGHT_HOME set."""

import marimo

app = marimo.App(width="medium", app_title="Overflight: a release in a notebook")


@app.cell
def opened():
    import os
    from datetime import timedelta
    from pathlib import Path

    import duckdb
    import marimo as mo

    # read-only and locked: a query sees the release, no file and no network
    home = Path(os.environ.get("OVERFLIGHT_HOME", "data"))
    warehouse = duckdb.connect(
        str((home / "current" / "overflight.duckdb").resolve()),
        read_only=True,
        config={"enable_external_access": "false", "lock_configuration": "true"},
    )
    return home, mo, timedelta, warehouse


@app.cell
def title(home, mo):
    mo.md(f"# A release in a notebook\n\nRead from `{home}`. Choose days, then an event: what is below follows.")
    return


@app.cell
def chosen_days(mo, warehouse):
    first, last = warehouse.execute("select min(start_date), max(start_date) from marts.dim_event").fetchone()
    span = mo.ui.date_range(start=first, stop=last, value=(first, last), label="Events that began")
    span
    return (span,)


@app.cell
def happened(mo, span, warehouse):
    events = warehouse.execute(
        """
        select start_date, kind, title, aircraft_count, disagreement, independent_sources, confidence, event_id
        from (
            select 'drill' as kind, * from marts.fct_drills
            union all by name select 'incident' as kind, * from marts.fct_incidents
        )
        where start_date between ? and ?
        order by start_date
        """,
        span.value,
    ).pl()
    table = mo.ui.table(events, selection="single", initial_selection=[0] if events.height else None)
    mo.vstack([mo.md("## What happened?"), table])
    return events, table


@app.cell
def evidence(mo, table, warehouse):
    claims = warehouse.execute(
        """
        select c.claim_type, c.value, c.role, c."count", c.evidence, s.name as source, a.published_on, a.url
        from marts.fct_claims as c
        inner join marts.dim_article as a using (article_id)
        left join marts.dim_source as s using (source_id)
        where list_contains(?, c.event_id) and c.is_current
        order by a.published_on, c.evidence_start
        """,
        [table.value["event_id"].to_list()],
    ).pl()
    mo.vstack([mo.md("## In which sentences does it say so?"), claims])
    return (claims,)


@app.cell
def flown(mo, span, warehouse):
    aircraft = warehouse.execute(
        """
        select f.operator, f.aircraft_type, f.role, count(*) as events, sum(f."count") as aircraft,
            count(*) filter (where not f.agreed) as disagreed
        from marts.fct_event_aircraft as f inner join marts.dim_event as e using (event_id)
        where e.start_date between ? and ?
        group by all
        order by events desc, f.operator, f.aircraft_type, f.role
        """,
        span.value,
    ).pl()
    mo.vstack([mo.md("## Who flew what? (sides are never added up)"), aircraft])
    return (aircraft,)


@app.cell
def chosen_moment(mo, span, timedelta):
    fortnight_before = max(span.value[0], span.value[1] - timedelta(days=14))
    moment = mo.ui.date(value=fortnight_before, label="As it was known on")
    moment
    return (moment,)


@app.cell
def known(mo, moment, warehouse):
    known_then = warehouse.execute(
        """
        select past.title as known_then, past.aircraft_count, present.title as known_now,
            present.aircraft_count as aircraft_now
        from marts.drills_as_of(?) as past left join marts.fct_drills as present using (event_id)
        order by past.start_date
        """,
        [moment.value.isoformat()],
    ).pl()
    mo.vstack([mo.md("## What was known of drills, and what is known now?"), known_then])
    return (known_then,)


if __name__ == "__main__":
    app.run()
