"""A new ledger in the place of one that is lost: what the lake knows of fetches and pages. What waited is not in it."""

from orchestration.collecting.outcomes import PUT_OFF
from orchestration.collecting.plan import CONNECTORS
from orchestration.collecting.stage import ledger_of
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake


def restored(settings: Settings) -> tuple[int, int]:
    """Fill the home's new ledger from its lake; how many fetches and pages it knows then.

    The pages are known, so that they are not asked for again; they have no answers, so that `--reread` leaves the
    articles that were made of them as they are.
    """
    lake = Lake(settings.lake)
    fetches = [row for row in lake.read("fetches").iter_rows(named=True) if row["outcome"] != PUT_OFF]
    pages = {
        row["url"]: (row["connector"], row["source"], row["url"], row["fetched_at"].isoformat())
        for row in fetches
        if row["purpose"] == "page" and row["outcome"] == "ok"
    }
    for row in lake.read("articles").iter_rows(named=True):
        if row["connector"] in CONNECTORS and row["url"] is not None:
            known = (row["connector"], row["source_id"] or "", row["url"], row["captured_at"].isoformat())
            pages.setdefault(row["url"], known)
    with ledger_of(settings) as ledger:
        ledger.restore(fetches, pages.values())
    return len(fetches), len(pages)
