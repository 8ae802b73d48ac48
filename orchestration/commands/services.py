"""What `dagster dev` starts (code server, webserver, daemon), with our webserver among them.

Run as `python -m orchestration.commands.services` with the options of `dagster dev`.
"""

import os
import signal
import sys
import threading
from collections.abc import Sequence
from typing import Any

from dagster._cli import dev

_THEIRS, _OURS = "dagster_webserver", "orchestration.commands.webserver"
_open = dev.open_ipc_subprocess  # type: ignore[attr-defined]  # that module only imports it


def _with_ours(parts: Sequence[str], **more: Any) -> Any:
    return _open([_OURS if part == _THEIRS else part for part in parts], **more)


def _end_with_parent() -> None:
    """Wait for the end of the process at the other end of the standard input, and end this group of processes then."""
    sys.stdin.buffer.read()
    os.killpg(os.getpgrp(), signal.SIGKILL)


def main() -> None:
    """Dagster's command; it ends with all its processes when it is told to, or when whoever began it has ended."""
    if os.getpgrp() == os.getpid():  # begun by `overflight ui`
        threading.Thread(target=_end_with_parent, daemon=True).start()
    dev.open_ipc_subprocess = _with_ours  # type: ignore[attr-defined]  # as above
    dev.dev_command()


if __name__ == "__main__":
    main()
