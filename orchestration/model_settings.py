"""What is set of a language model as a second reader."""

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator

from orchestration.addresses import has_login, web_address
from orchestration.settings_file import SettingsFileError


class ModelSettings(BaseModel):
    """A language model as a second reader. Each field can be set as OVERFLIGHT_MODEL__<NAME>, or under `model` in
    `overflight.yaml`; the key only in the environment, or in a file of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    address: str | None = None
    """The base of an OpenAI-compatible endpoint: http://127.0.0.1:8000/v1."""
    name: str | None = Field(default=None, min_length=1, max_length=200)
    """The model, as the endpoint calls it."""
    key: SecretStr | None = None
    """What the endpoint asks for as a bearer token, where it asks for one."""
    key_file: Path | None = None
    """A file that holds the key alone."""
    seconds: float = Field(default=120, gt=0, le=3_600)
    """How long a question may take."""
    at_once: int = Field(default=4, ge=1, le=64)
    """How many questions are asked at once."""
    tokens_a_day: int | None = Field(default=None, ge=1)
    """How many tokens questions and answers of a day (UTC) may have; without it, as many as there are."""
    parameters: dict[str, Any] = {"temperature": 0, "max_tokens": 4096}
    """Further fields of a request; others make another question of it."""
    ask_anew: bool = False
    """Whether an article is asked for again when another model, prompt or parameters answered it."""
    price_in: float | None = Field(default=None, ge=0)
    """What a million tokens of questions cost, in whatever currency."""
    price_out: float | None = Field(default=None, ge=0)
    """What a million tokens of answers cost."""

    @field_validator("address")
    @classmethod
    def _is_an_endpoint(cls, address: str | None) -> str | None:
        found = web_address(address) if address else None
        if address and (found is None or has_login(address)):
            raise ValueError("give the full address of the endpoint, http or https, without user and password")
        return found.rstrip("/") if found else None

    def read_key(self) -> str | None:
        """The key, from the environment or its file; None where there is none. Raises SettingsFileError."""
        if self.key is not None:
            return self.key.get_secret_value().strip() or None
        if self.key_file is None:
            return None
        try:
            return self.key_file.read_text(encoding="utf-8").strip() or None
        except (OSError, UnicodeDecodeError):
            raise SettingsFileError(
                f"The key of the model can't be read from {self.key_file}: check the path and who may read it."
            ) from None

    def cost(self, tokens_in: int, tokens_out: int) -> float | None:
        """What so many tokens cost; None where no prices are given."""
        if self.price_in is None or self.price_out is None:
            return None
        return (tokens_in * self.price_in + tokens_out * self.price_out) / 1_000_000
