"""The locks: what running needs is a part of what testing needs, and uv can be had from either."""

import re
import tomllib

import pytest

from tests.conftest import PROJECT
from tools.install import pinned_alone

RUN, ALL = ((PROJECT / name).read_text(encoding="utf-8") for name in ("requirements-run.txt", "requirements.txt"))


def pinned(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==(\S+)", lock, re.MULTILINE))


def test_running_needs_nothing_in_another_version_than_testing() -> None:
    assert pinned(RUN).items() <= pinned(ALL).items()


def test_what_only_tests_need_is_not_installed_to_run() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {re.split(r"[^\w.-]", need.lower(), maxsplit=1)[0] for need in project["optional-dependencies"]["dev"]}
    assert named & pinned(RUN).keys() == {"psycopg"}


@pytest.mark.parametrize("name", ["uv", "hatchling"])
def test_one_package_is_cut_out_with_all_its_hashes(name: str) -> None:
    lines = pinned_alone(RUN, name).splitlines()
    assert lines[0].startswith(f"{name}==")
    assert lines[-1].strip().startswith("--hash=sha256:")
    assert all(line.endswith("\\") for line in lines[:-1])
    assert not lines[-1].endswith("\\")
