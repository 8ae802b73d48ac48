import re
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.hostile.audit import OFFLINE, audited, told

CLEAN = {"name": "lxml", "version": "6.1.0", "vulns": []}
SKIPPED = {"name": "yarl", "skip_reason": "not found"}
FAULTY = {"name": "urllib3", "version": "2.0.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2.0.7"]},
                                                           {"id": "GHSA-2", "fix_versions": []}]}  # fmt: skip


@pytest.mark.parametrize(
    ("packages", "lines", "is_vulnerable"),
    [
        ([CLEAN, SKIPPED], ["1 of 2 packages audited, 0 advisories."], False),
        ([SKIPPED], [OFFLINE], False),
        (
            [CLEAN, FAULTY],
            ["urllib3 2.0.0: PYSEC-1, mended in 2.0.7", "urllib3 2.0.0: GHSA-2, not mended yet",
             "2 of 2 packages audited, 2 advisories."],
            True,
        ),
    ],
)  # fmt: skip
def test_what_an_audit_says(packages, lines, is_vulnerable) -> None:
    assert told({"dependencies": packages}) == (lines, is_vulnerable)


def test_without_a_network_nothing_is_vulnerable(tmp_path: Path) -> None:
    program = tmp_path / "pip-audit"
    program.write_text(f"#!{sys.executable}\nimport sys\nsys.exit('ConnectionError: no network')\n")
    program.chmod(0o755)
    assert audited(program, tmp_path) == ([OFFLINE, "pip-audit: ConnectionError: no network"], False)


def test_the_page_on_security_tells_what_every_library_parses() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    needed = [*project["dependencies"], *extras["postgres"], *extras["notify"], *extras["cluster"]]
    table = (
        (PROJECT / "docs" / "security.md").read_text(encoding="utf-8").partition("| library |")[2].partition("\n\n")[0]
    )
    told_of = {name for row in table.splitlines()[2:] for name in row.split("|")[1].strip().split(", ")}
    assert told_of == {re.split(r"[^\w.-]", need, maxsplit=1)[0] for need in needed}
