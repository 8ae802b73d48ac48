"""What is left when a run fails or is killed: the last good warehouse, and a next run that finishes the job."""

import os
import random
import shutil
import signal
import subprocess
import time

import polars as pl
import pytest

from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.publish import read_manifest
from tests.conftest import FUZZ_SEED
from tests.end_to_end.conftest import OVERFLIGHT, environment, overflight
from tests.samples import write_articles

MOMENTS = 3


@pytest.fixture
def home(published, tmp_path):
    first, _, _ = published
    copy = tmp_path / "home"
    shutil.copytree(first, copy, symlinks=True)
    return copy


def test_a_failed_blocking_check_leaves_the_last_release(home, published):
    _, articles, _ = published
    lake = Lake(home / "lake")
    day = lake.days("articles")[-1]
    rows = lake.read("articles", day)
    lake.write("articles", pl.concat([rows, rows.head(1)]), day)
    before = (home / "current").resolve()
    done = overflight("run", "--articles", str(articles), home=home)
    assert done.returncode == 1
    assert "The run failed" in done.stderr and "stays as it was" in done.stderr
    assert (home / "current").resolve() == before
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        assert warehouse.execute("select count(*) from marts.fct_drills").fetchone() == (2,)


def test_a_run_that_is_killed_at_any_moment_leaves_the_last_release_and_the_next_one_finishes(home, tmp_path):
    articles = write_articles(tmp_path / "articles", extra=True)
    started = time.monotonic()
    assert (
        overflight("run", "--articles", str(tmp_path / "articles" / "empty.txt"), "--force", home=home).returncode == 0
    )
    whole = time.monotonic() - started
    newest = read_manifest(home / "current").built_at
    survived, chance = 0, random.Random(FUZZ_SEED)
    for moment in range(MOMENTS):
        survived += not _killed(articles, home, whole * (moment + chance.random()) / MOMENTS)
        manifest = read_manifest(home / "current")
        assert manifest.built_at >= newest
        newest = manifest.built_at
        with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
            counts = warehouse.execute("select count(*) from marts.fct_drills").fetchone()
        assert counts == (manifest.counts["fct_drills"],)
    assert survived < MOMENTS
    done = overflight("run", "--articles", str(articles), "--force", home=home)
    assert done.returncode == 0, done.stdout + done.stderr
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        ids = {row[0] for row in warehouse.execute("select external_id from marts.dim_article").fetchall()}
        assert {"one", "two", "three", "four"} <= ids
        assert warehouse.execute("select count(*) = count(distinct article_id) from marts.dim_article").fetchone() == (
            True,
        )
    assert not list((home / "releases").glob("*.tmp"))


def _killed(articles, home, after):
    """Start a run, kill it with all its children after some seconds; whether it was still at work by then."""
    command = [str(OVERFLIGHT), "run", "--articles", str(articles), "--force"]
    run = subprocess.Popen(
        command, env=environment(home), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        run.wait(timeout=after)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        return True
    return False
