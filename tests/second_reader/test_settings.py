"""Who reads and which model, as settings say it; a key that others would see is refused, and told in no sentence."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from orchestration.addresses import is_near
from orchestration.settings import Settings, faults_of
from orchestration.settings_file import SettingsFileError

KEY = "sk-0123456789abcdefghij"


def refused(folder: Path, **given: Any) -> str:
    with pytest.raises(ValidationError) as raised:
        Settings(home=folder, **given)
    told = " ".join(faults_of(raised.value))
    assert KEY not in told and KEY not in str(raised.value)
    return told


def test_a_file_in_the_home_says_who_reads(tmp_path: Path) -> None:
    (tmp_path / "overflight.yaml").write_text(
        "reader: both\nmodel:\n  address: http://127.0.0.1:8000/v1/\n  name: stub\n  tokens_a_day: 1000\n"
    )
    settings = Settings(home=tmp_path)
    assert (settings.reader, settings.model.address, settings.model.name, settings.model.tokens_a_day) == (
        "both", "http://127.0.0.1:8000/v1", "stub", 1000,
    )  # fmt: skip


def test_a_home_that_can_not_be_looked_into(tmp_path: Path) -> None:
    with pytest.raises(SettingsFileError, match=r"can't be looked into .*is it yours"):
        Settings(home=tmp_path / ("x" * 300))  # as where it is another user's, whom root is never


def test_the_environment_goes_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "overflight.yaml").write_text("reader: both\nmodel: {address: 'http://127.0.0.1/v1', name: stub}\n")
    monkeypatch.setenv("OVERFLIGHT_READER", "rules")
    monkeypatch.setenv("OVERFLIGHT_MODEL__NAME", "other")
    settings = Settings(home=tmp_path)
    assert (settings.reader, settings.model.name, settings.model.address) == ("rules", "other", "http://127.0.0.1/v1")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (f"model: {{key: {KEY}}}", "holds a key"),
        ("home: /elsewhere", "may hold reader and model alone"),
        ("- both", "may hold reader and model alone"),
        ("reader: [", "no valid YAML"),
        (f"model: {{key: {KEY}: [", "no valid YAML"),
        ("reader: 2026-13-45", "no valid YAML"),
    ],
)
def test_a_file_that_can_not_be_used(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "overflight.yaml").write_text(content)
    with pytest.raises(SettingsFileError, match=says) as raised:
        Settings(home=tmp_path)
    assert KEY not in str(raised.value)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"reader": "both"}, "needs a model: give OVERFLIGHT_MODEL__ADDRESS"),
        ({"reader": "both", "model": {"name": "stub", "key": KEY}}, "needs a model"),
        ({"reader": "reader"}, "OVERFLIGHT_READER can't be 'reader'"),
        ({"model": {"address": "127.0.0.1:8000"}}, "give the full address of the endpoint"),
        ({"model": {"address": f"https://user:{KEY}@example.org/v1"}}, "without user and password"),
        ({"model": {"seconds": 0, "key": KEY}}, "OVERFLIGHT_MODEL__SECONDS can't be '0'"),
        ({"model": {"apikey": KEY}}, "OVERFLIGHT_MODEL__APIKEY can't be that"),
        ({"model": KEY}, "OVERFLIGHT_MODEL can't be that"),
        ({"model": {"address": "http://example.org/v1", "name": "stub", "key": KEY}}, "would go unencrypted"),
        ({"model": {"address": "http://8.8.8.8/v1", "name": "stub", "key_file": "key.txt"}}, "would go unencrypted"),
    ],
)  # fmt: skip
def test_what_can_not_be_is_told_without_the_key(tmp_path: Path, given: dict[str, Any], says: str) -> None:
    assert says in refused(tmp_path, **given)


@pytest.mark.parametrize(
    "address", ["https://example.org/v1", "http://127.0.0.1:8000/v1", "http://vllm:8000/v1", "http://10.0.0.5/v1"]
)
def test_a_key_goes_where_nobody_reads_it_on_the_way(tmp_path: Path, address: str) -> None:
    settings = Settings(home=tmp_path, model={"address": address, "name": "stub", "key": KEY})
    assert settings.model.read_key() == KEY


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("http://localhost:11434/v1", True), ("http://[::1]:8000/v1", True), ("http://192.168.1.20/v1", True),
        ("http://gpu.local/v1", True), ("http://100.101.102.103/v1", True), ("http://ollama:11434/v1", True),
        ("http://notlocal.example/v1", False), ("http://1.1.1.1/v1", False), ("http://[2606:4700::1111]/v1", False),
        ("http://local.example.org/v1", False),
    ],
)  # fmt: skip
def test_what_is_near(address: str, near: bool) -> None:
    assert is_near(address) is near


def test_a_key_is_read_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "key.txt").write_text(f"{KEY}\n")
    assert Settings(home=tmp_path, model={"key_file": tmp_path / "key.txt"}).model.read_key() == KEY
    with pytest.raises(SettingsFileError, match="can't be read from"):
        Settings(home=tmp_path, model={"key_file": tmp_path / "none.txt"}).model.read_key()
