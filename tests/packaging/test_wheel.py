"""The package as people install it: the same bytes from the same files, and a program that needs no checkout."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.conftest import PROJECT

pytest.importorskip("hatchling", reason="hatchling builds the package, and isn't installed: make test")

NO_NETWORK = (
    "failed to establish a new connection",
    "failed to resolve",
    "error sending request",
    "network was disabled",
)
"""What pip and uv say where nothing can be reached; of no other fault do they say so."""
EPOCH = "1767225600"


def built(source: Path, target: Path) -> dict[str, bytes]:
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(target)]
    subprocess.run(command, cwd=source, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH}, check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in target.iterdir() if path.is_file()}


@pytest.fixture(scope="module")
def distributions(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    built(PROJECT, folder)
    return folder


def called(*command: object, **how) -> str:
    """What a command prints."""
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, **how)
    assert not done.returncode, done.stdout + done.stderr
    return done.stdout


def installed(*command: object) -> None:
    """Install by a command; without a network a test is passed over."""
    done = subprocess.run([*map(str, command)], capture_output=True, text=True)
    if done.returncode and any(word in done.stderr.lower() for word in NO_NETWORK):
        pytest.skip(f"the packages can't be had: {done.stderr.strip().splitlines()[-1]}")
    assert not done.returncode, done.stderr


@pytest.fixture(scope="module")
def program(distributions, tmp_path_factory) -> Path:
    """`overflight` of the wheel, in an environment that has the locked requirements and nothing else."""
    folder = tmp_path_factory.mktemp("elsewhere") / "venv"
    wheel, lock = next(distributions.glob("*.whl")), PROJECT / "requirements-run.txt"
    uv = shutil.which("uv", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))
    if uv is None:
        called(sys.executable, "-m", "venv", folder)
        install = [folder / "bin" / "python", "-m", "pip", "install", "--quiet"]
    else:
        called(uv, "venv", "--python", sys.executable, folder)
        install = [uv, "pip", "install", "--python", folder / "bin" / "python"]
    installed(*install, "--require-hashes", "-r", lock)
    installed(*install, "--no-deps", wheel)
    return folder / "bin" / "overflight"


def outside(home: Path) -> dict[str, str]:
    """The environment of a user whose folder this is, and who knows nothing of a checkout."""
    dropped = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "XDG_DATA_HOME", "VIRTUAL_ENV")
    kept = {k: v for k, v in os.environ.items() if k not in dropped and not k.startswith(("OVERFLIGHT_", "DAGSTER_"))}
    return {**kept, "HOME": str(home)}


def files(program: Path) -> set[Path]:
    return {p for p in program.parents[1].rglob("*") if p.is_file() and "__pycache__" not in p.parts}


def test_the_same_files_give_the_same_bytes_wherever_they_lie(distributions, tmp_path) -> None:
    source = next(distributions.glob("*.tar.gz"))
    with tarfile.open(source) as archive:
        archive.extractall(tmp_path, filter="data")
    unpacked = tmp_path / source.name.removesuffix(".tar.gz")
    for number, path in enumerate(sorted(unpacked.rglob("*"))):
        os.utime(path, (number, number))
    first = {path.name: path.read_bytes() for path in distributions.iterdir() if path.is_file()}
    again = built(unpacked, tmp_path / "dist")
    assert [name for name in first if first[name] != again.get(name)] == []


def test_nothing_of_it_lies_beside_its_packages(distributions) -> None:
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {
        "orchestration",
        "expectations",
        "overflight",
    }
    for folder in ("dbt/models/marts", "dbt/as_of", "dbt/macros", "seeds/reference", "seeds/languages/en"):
        held = {
            f"orchestration/project/{folder}/{path.name}" for path in (PROJECT / folder).iterdir() if path.is_file()
        }
        assert held <= names


def test_it_runs_outside_any_checkout_and_keeps_its_state_in_the_users_folder(program, tmp_path) -> None:
    before = files(program)
    where = {"cwd": tmp_path, "env": outside(tmp_path / "user")}
    assert called(program, "--version", **where).startswith("overflight ")
    assert "overflight sql" in called(program, "run", **where)
    assert called(program, "sql", "--csv", "select count(*) as n from marts.dim_article", **where).split() == [
        "n",
        "30",
    ]
    assert "Nothing is new" in called(program, "run", **where)
    home = tmp_path / "user" / (
        "Library/Application Support" if sys.platform == "darwin" else ".local/share"
    ) / "overflight"  # fmt: skip
    assert (home / "current" / "overflight.duckdb").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["user"]
    assert files(program) == before
