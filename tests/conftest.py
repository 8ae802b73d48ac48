"""What all tests share: the lexicon, a browser, and a skip for tests that measure on the shared annotated articles."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from orchestration.claims.dates.forms import DateForms
from orchestration.claims.languages.pack import read_language
from orchestration.warehouse.reference import read_reference

os.environ.setdefault("DO_NOT_TRACK", "1")
os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DAGSTER_DISABLE_TELEMETRY", "yes")

settings.register_profile("without deadlines", deadline=None)  # other work on the machine is no fault
settings.load_profile("without deadlines")

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
FUZZ_SEED = int(os.environ.setdefault("OVERFLIGHT_FUZZ_SEED", str(random.SystemRandom().randrange(2**32))))
"""Another at each run, the same in all its processes; a run that is given it tries the same inputs again."""
ENGLISH = read_language("en", read_reference(PROJECT / "seeds" / "languages" / "en"))
DATES = DateForms(ENGLISH.dates, ENGLISH.text, ENGLISH.date_forms, ENGLISH.date_roles)


LONGEST = ("end_to_end", "lasting", "hostile", "as_of", "reporting")
"""Folders whose tests run the whole pipeline: they go first, so that no process waits for one of them at the end."""
TOGETHER = (
    "tests/as_of/", "tests/dbt/", "tests/reporting/", "tests/hostile/test_spoken", "tests/end_to_end/test_collecting",
    "tests/end_to_end/",
)  # fmt: skip
"""How tests begin that share a home which takes a minute to make: one process has all of them."""


class ByHomes(LoadFileScheduling):
    """A process has all tests of a file, and all files that share a home."""

    def _split_scope(self, nodeid: str) -> str:
        return next((name for name in TOGETHER if nodeid.startswith(name)), nodeid.partition("::")[0])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByHomes:
    return ByHomes(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: LONGEST.index(name) if (name := item.path.parent.name) in LONGEST else len(LONGEST))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Commands that a test calls in its own process make its state private; the next test begins as a user does."""
    os.umask(0o022)
    os.environ.pop("OVERFLIGHT_EXPORT_UMASK", None)


def pytest_terminal_summary(terminalreporter) -> None:
    seed = os.environ["OVERFLIGHT_FUZZ_SEED"]
    terminalreporter.write_line(
        f"The doors were tried with OVERFLIGHT_FUZZ_SEED={seed}; it tries the same inputs again."
    )


@pytest.fixture(scope="session")
def lexicon():
    from orchestration.claims.lexicon.lexicon import build_lexicon

    return build_lexicon(read_reference(PROJECT / "seeds" / "reference"), ENGLISH)


@pytest.fixture(scope="session")
def shared() -> Path:
    if not (SHARED / "corpus").is_dir():
        pytest.skip("the shared annotated articles lie beside the checkout in ../shared, which is absent")
    return SHARED


CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright isn't installed: pip install playwright")
    if not CHROMIUM.exists():
        pytest.skip(f"there is no Chromium at {CHROMIUM}: apt-get install chromium")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(name="settings")
def settings_of_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """The settings of an empty home in which Dagster keeps its records."""
    from orchestration.commands.dagster_home import ensure_instance
    from orchestration.settings import Settings

    monkeypatch.setenv("OVERFLIGHT_HOME", str(tmp_path))
    found = Settings()
    monkeypatch.setenv("DAGSTER_HOME", str(found.dagster_home))
    ensure_instance(found)
    return found
