"""By what one knows that two processes read alike: a digest of our code, its tables, and the libraries that read."""

from functools import lru_cache
from importlib.metadata import version

from orchestration.ids import digest
from orchestration.settings import CODE, LANGUAGES, REFERENCE

_READING = ("trafilatura", "resiliparse", "lxml", "hyperscan", "py3langid", "charset-normalizer", "pypdfium2", "polars")
"""Libraries of which another version may give another text, another language, other rows."""


@lru_cache(1)
def state() -> str:
    """The digest of what this process reads with; it is looked at once, as what was imported then is what runs."""
    files = [*sorted(CODE.rglob("*.py")), *sorted(REFERENCE.glob("*.csv")), *sorted(LANGUAGES.rglob("*.csv"))]
    whole = "".join(digest(path.name, path.read_text(encoding="utf-8")) for path in files)
    return digest(whole, *(f"{name} {version(name)}" for name in _READING))
