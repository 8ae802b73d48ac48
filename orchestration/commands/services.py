"""What `dagster dev` starts (code server, webserver, daemon), with our webserver among them.

Run as `python -m orchestration.commands.services` with the options of `dagster dev`.
"""

from collections.abc import Sequence
from typing import Any

from dagster._cli import dev

_THEIRS, _OURS = "dagster_webserver", "orchestration.commands.webserver"
_open = dev.open_ipc_subprocess  # type: ignore[attr-defined]  # that module only imports it


def _with_ours(parts: Sequence[str], **more: Any) -> Any:
    return _open([_OURS if part == _THEIRS else part for part in parts], **more)


def main() -> None:
    """Dagster's command; it ends when it is interrupted."""
    dev.open_ipc_subprocess = _with_ours  # type: ignore[attr-defined]  # as above
    dev.dev_command()


if __name__ == "__main__":
    main()
