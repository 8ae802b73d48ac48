"""What commands that look after a home ask first: whether there is one, and whether they may write into it."""

from orchestration.output.terminal import complain
from orchestration.settings import Settings
from orchestration.warehouse.lock import hold, in_brackets


def is_open(settings: Settings, to: str, *, writes: bool) -> bool:
    """Whether there is a home, and where a command `to` do something writes, no run at work in it; else says why not.

    The lock of the home is then held until this process ends.
    """
    if not settings.home.is_dir():
        complain(f"There is no home at {settings.home}: check the path, or let a run make it.")
        return False
    if writes and not hold(settings.write_lock, wait=False):
        complain(f"A run{in_brackets(settings.write_lock)} is at work in this home: wait for it, and {to} then.")
        return False
    return True
