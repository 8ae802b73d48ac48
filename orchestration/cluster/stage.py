"""Reading archives on the installation's cluster: its settings into what does the work, and the round itself."""

import logging
from collections.abc import Sequence
from contextlib import closing
from datetime import date

from orchestration.cluster.ahead import ReadAhead
from orchestration.cluster.asking import Cluster, ClusterError
from orchestration.cluster.round import Bounds, ClusterRound, Watch
from orchestration.cluster.store import store_at
from orchestration.cluster.taking import Taking
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.outcomes import Response
from orchestration.collecting.plan import ArchiveSource
from orchestration.collecting.visits import Found
from orchestration.settings import Settings
from orchestration.state_of_code import state

_LOG = logging.getLogger(__name__)


def collect_on_cluster(
    settings: Settings,
    sources: Sequence[ArchiveSource],
    ledger: Ledger,
    most_bytes: int,
    day: date | None,
    watch: Watch,
) -> list[Found]:
    """One look at archives in folders and stores, read by the workers of the cluster.

    A cluster, or a store, that can't go on is a fault of its archives: what was taken in stays, the next run goes on.

    most_bytes: the largest page that is taken; day: of files whose names tell their day, only those of it (None: all).
    """
    parts = settings.cluster.parts or str(settings.parts.absolute())
    store = store_at(parts)
    bounds = Bounds(parts, most_bytes, settings.clock(), settings.earliest_publication, state())
    settings.read_ahead.parent.mkdir(parents=True, exist_ok=True)
    with closing(ReadAhead(settings.read_ahead)) as ahead:
        taking = Taking(store, ledger, ahead, settings.clock)
        try:
            with Cluster(settings.cluster) as cluster:
                return ClusterRound(cluster, store, ledger, taking, bounds, day, watch).collect(sources)
        except (ClusterError, OSError) as error:
            _LOG.exception("The cluster at %s can't go on.", settings.cluster.address)
            answer = Response(settings.cluster.address, "unreachable", str(error))
            return [taking.refuse(source, answer) for source in sources]
