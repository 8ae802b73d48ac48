"""Row ids: a digest of what identifies the row, or its name: reading the same thing again gives the same id."""

import hashlib
import re
import unicodedata

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


def slug(name: str) -> str:
    """A name as an id: 'La Pérouse' is 'la-perouse'. Letters of any script stay, marks on Latin ones go."""
    plain = "".join(_unmarked(sign) for sign in unicodedata.normalize("NFC", name).casefold() if sign not in "'’")
    return re.sub(r"[\W_]+", "-", plain).strip("-")


def _unmarked(sign: str) -> str:
    parts = unicodedata.normalize("NFKD", sign)
    return "".join(p for p in parts if not unicodedata.combining(p)) if parts[0].isascii() else sign
