"""Kills the process that imports it, in the midst of its work: after so many looks, or files taken in, as the
environment says. A worker of Dask imports it with --preload."""

import os
import signal
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def dying(work: Callable[P, R], times: int) -> Callable[P, R]:
    """Some work that kills its process when it is asked for the time behind so many."""
    left = times

    def done(*args: P.args, **kwargs: P.kwargs) -> R:
        nonlocal left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return work(*args, **kwargs)

    return done


if "DIES_AFTER_LOOKS" in os.environ:
    from orchestration.cluster import working

    working.look = dying(working.look, int(os.environ["DIES_AFTER_LOOKS"]))

if "DIES_AFTER_FILES" in os.environ:
    from orchestration.cluster.taking import Taking

    Taking.take = dying(Taking.take, int(os.environ["DIES_AFTER_FILES"]))
