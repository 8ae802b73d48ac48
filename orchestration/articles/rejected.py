"""The exception with which any reader here says that one input can't be used, and why. Nothing else."""

PAYLOAD_CHARACTERS = 200


class RejectedError(Exception):
    """One input that goes to quarantine: a short reason, a sentence for a person, the input's beginning."""

    def __init__(self, reason: str, detail: str, payload: str | None = None) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
        self.payload = payload[:PAYLOAD_CHARACTERS] if payload else None
