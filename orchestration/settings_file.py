"""The settings that a home keeps in a file of its own, overflight.yaml."""

from pathlib import Path
from typing import Any

from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from orchestration.written_yaml import parsed


class SettingsFileError(ValueError):
    """A file of settings can't be used; the message says what, where and what to do."""


class SettingsFile(PydanticBaseSettingsSource):
    """The settings that stand in `overflight.yaml`: who reads, and the model."""

    _MAY_STAND = ("reader", "model")

    def __init__(
        self, settings_cls: type[BaseSettings], default_home: Path, *before: PydanticBaseSettingsSource
    ) -> None:
        """before: the sources that name the home, which is else `default_home`."""
        super().__init__(settings_cls)
        self._default_home, self._before = default_home, before

    def get_field_value(self, field: Any, field_name: str) -> tuple[Any, str, bool]:
        """The value of one field."""
        return self().get(field_name), field_name, False

    def __call__(self) -> dict[str, Any]:
        """The fields that the file has; none where there is no file. Raises SettingsFileError."""
        home = next((found["home"] for source in self._before if "home" in (found := source())), None)
        path = Path(home or self._default_home) / "overflight.yaml"
        try:
            is_there = path.is_file()
        except OSError as fault:
            raise SettingsFileError(f"{path.parent} can't be looked into ({fault.strerror}): is it yours?") from None
        if not is_there:
            return {}
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise SettingsFileError(f"{path} can't be read: check who may read it, and that it is UTF-8.") from None
        content = parsed(text, str(path), SettingsFileError) or {}
        if not isinstance(content, dict) or set(content) - set(self._MAY_STAND):
            raise SettingsFileError(f"{path} may hold {' and '.join(self._MAY_STAND)} alone: take the rest out.")
        if isinstance(content.get("model"), dict) and "key" in content["model"]:
            raise SettingsFileError(
                f"{path} holds a key, which others may see with it: put it into OVERFLIGHT_MODEL__KEY, or into a file "
                "of its own that key_file names."
            )
        return content
