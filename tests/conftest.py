"""What all tests share: the lexicon, and a skip for tests that measure on the shared annotated articles."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("DO_NOT_TRACK", "1")
os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DAGSTER_DISABLE_TELEMETRY", "yes")

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"


@pytest.fixture(scope="session")
def lexicon():
    from orchestration.claims.lexicon.lexicon import build_lexicon
    from orchestration.warehouse.reference import read_reference

    return build_lexicon(read_reference(PROJECT / "seeds" / "reference"))


@pytest.fixture(scope="session")
def shared() -> Path:
    if not (SHARED / "corpus").is_dir():
        pytest.skip("the shared annotated articles lie beside the checkout in ../shared, which is absent")
    return SHARED
