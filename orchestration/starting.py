"""Where the command line begins: told to end while its modules are still loaded, it does so with a sentence."""

import os
import signal

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main() -> None:
    """Load the commands, and run the one that was asked for."""
    heeded = [number for number in _SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, _end) for number in heeded}
    from orchestration.cli import app

    for number, handler in before.items():
        signal.signal(number, handler)
    app()


def _end(number: int, frame: object) -> None:
    os.write(2, b"\nIt was interrupted before it began.\n")
    os._exit(128 + number)
