"""Asks for known vulnerabilities of the locked requirements: `make audit`. Without a network it says so and passes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.conftest import PROJECT

LOCKED = ("requirements.txt", "bi/requirements.txt")
OFFLINE = "Nothing was audited: no advisory can be had from here (is there a network?)."


def told(content: dict[str, Any]) -> tuple[list[str], bool]:
    """What pip-audit's answer says, in lines, and whether something is vulnerable."""
    asked = content["dependencies"]
    known = [each for each in asked if "skip_reason" not in each]
    lines = [
        f"{each['name']} {each['version']}: {fault['id']}"
        + (f", mended in {', '.join(fault['fix_versions'])}" if fault["fix_versions"] else ", not mended yet")
        for each in known
        for fault in each["vulns"]
    ]
    if not known:
        return [OFFLINE], False
    return [*lines, f"{len(known)} of {len(asked)} packages audited, {len(lines)} advisories."], bool(lines)


def audited(program: Path, locked: Path) -> tuple[list[str], bool]:
    """What pip-audit says of a file of locked requirements."""
    asked = (program, "--require-hashes", "--disable-pip", "--progress-spinner=off", "--format=json", "-r", locked)
    done = subprocess.run(asked, capture_output=True, text=True)
    try:
        return told(json.loads(done.stdout))
    except ValueError:
        reason = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        return [OFFLINE, f"pip-audit: {reason[:200]}"], False


def main() -> int:
    """The command; it is given where pip-audit lies."""
    is_vulnerable = False
    for name in LOCKED:
        lines, fails = audited(Path(sys.argv[1]), PROJECT / name)
        print(*(f"{name}: {line}" for line in lines), sep="\n")
        is_vulnerable |= fails
    return 1 if is_vulnerable else 0


if __name__ == "__main__":
    sys.exit(main())
