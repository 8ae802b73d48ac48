"""What is set of a cluster that reads archives."""

from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from orchestration.addresses import is_near
from orchestration.objects import is_url

_TLS = "tls"


class ClusterSettings(BaseModel):
    """A cluster of Dask. Each field can be set as OVERFLIGHT_CLUSTER__<NAME>."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    address: str = ""
    """Its scheduler: tls://host:8786, or tcp:// on this machine or in a network of its own; '': this process reads."""
    parts: str = ""
    """Where workers put what they read, seen alike by them and by this process: a folder, or s3://bucket/prefix. Empty:
    a folder of the home, for workers on this machine."""
    ca: Path | None = None
    """The certificate of the authority that signed those of scheduler and workers (PEM)."""
    cert: Path | None = None
    """This process's own certificate."""
    key: Path | None = None
    """The key of it."""
    seconds: float = Field(default=600, gt=0, le=86_400)
    """How long a run waits for the scheduler, and for a worker where there is none, before it ends with a sentence."""

    @property
    def protocol(self) -> Literal["tls", "tcp"]:
        """How the scheduler is spoken to."""
        return "tls" if self.address.startswith(_TLS) else "tcp"

    @field_validator("address")
    @classmethod
    def _is_an_address(cls, address: str) -> str:
        try:
            parts = urlsplit(address)
            is_one = parts.scheme in (_TLS, "tcp") and bool(parts.hostname) and parts.port is not None
        except ValueError:
            is_one = False
        if address and not is_one:
            raise ValueError("give the scheduler's address, such as tls://host:8786")
        if address.startswith("tcp") and not is_near(address):
            raise ValueError(
                "whoever reads along could run programs on the workers: give the scheduler certificates, and its "
                "address as tls://"
            )
        return address

    @field_validator("parts")
    @classmethod
    def _is_a_place(cls, parts: str) -> str:
        if "://" in parts and not is_url(parts):
            raise ValueError("give a folder, or a prefix in a bucket, such as s3://bucket/prefix")
        return parts

    @model_validator(mode="after")
    def _has_certificates(self) -> Self:
        if self.protocol == _TLS and None in (self.ca, self.cert, self.key):
            raise ValueError("an address that begins with tls needs ca, cert and key, each a file")
        return self
