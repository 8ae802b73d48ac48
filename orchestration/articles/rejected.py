"""The exception with which any reader here says that one input can't be used, and why. Nothing else."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from orchestration.isolating import RAISED, told

P = ParamSpec("P")
T = TypeVar("T")

PAYLOAD_CHARACTERS = 200


class RejectedError(Exception):
    """One input that goes to quarantine: a short reason, a sentence for a person, the input's beginning."""

    def __init__(self, reason: str, detail: str, payload: str | None = None) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
        self.payload = payload[:PAYLOAD_CHARACTERS] if payload else None


def raised(doing: str, error: Exception) -> RejectedError:
    """Why an input can't be used on which our own code raises, or a library of ours. doing: such as 'Reading it'."""
    return RejectedError(RAISED, told(doing, error))


def tried(doing: str, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | RejectedError:
    """What some work on one input gives, or why that can't be used, whatever it raises."""
    try:
        return work(*args, **kwargs)
    except RejectedError as error:
        return error
    except Exception as error:
        return raised(doing, error)
