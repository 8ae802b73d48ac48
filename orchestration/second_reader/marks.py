"""Which capture days a model was asked for already, so that a day costs what its news costs."""

import hashlib
import json
import shutil
from datetime import date
from pathlib import Path

from orchestration import durable
from orchestration.second_reader.prompting import VERSION
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake


def forget(settings: Settings) -> None:
    """Let no day be settled: of each it is looked up anew which questions have no answer."""
    shutil.rmtree(_folder(settings), ignore_errors=True)


class Marks:
    """One small file a day, with what its questions rested on; a day is settled while that is the same."""

    def __init__(self, settings: Settings) -> None:
        self._folder = _folder(settings)
        model = settings.model
        asked_by = [model.name, model.parameters, VERSION] if model.ask_anew else []
        self._rests_on = [settings.reader == "confirm", *asked_by]

    def is_settled(self, lake: Lake, day: date) -> bool:
        """Whether every question of a day has its answer."""
        path = self._path(day)
        return path.exists() and path.read_bytes() == self._state(lake, day).encode()

    def settle(self, lake: Lake, day: date) -> None:
        """Note that every question of a day has its answer."""
        durable.write(self._path(day), self._state(lake, day))

    def _path(self, day: date) -> Path:
        return self._folder / f"{day}.txt"

    def _state(self, lake: Lake, day: date) -> str:
        content = lake.partition("articles", day).read_bytes()
        told = json.dumps([hashlib.blake2b(content, digest_size=16).hexdigest(), self._rests_on], sort_keys=True)
        return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()


def _folder(settings: Settings) -> Path:
    return settings.model_answers.parent / "settled"
