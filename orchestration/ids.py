"""Row ids: a digest of what identifies the row, so that reading the same thing again gives the same id."""

import hashlib

_SIZE = 16


def digest(*parts: str | int | None) -> str:
    """Hex of a 16-byte BLAKE2b digest of the parts; different parts never run together into the same digest."""
    state = hashlib.blake2b(digest_size=_SIZE)
    for part in parts:
        data = b"" if part is None else str(part).encode("utf-8", "surrogatepass")
        mark = b"-" if part is None else b"%d:" % len(data)
        state.update(mark)
        state.update(data)
    return state.hexdigest()
