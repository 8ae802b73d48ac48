"""What a home weighs: the bytes of its files by the folder at its top that they lie in."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

_MB = 1e6


def weights(home: Path) -> dict[str, int]:
    """The bytes of all files by the folder of the home that they lie in, the heaviest first; links are not followed."""
    found: dict[str, int] = {}
    for path, size in _files(home):
        top = path.relative_to(home).parts[0]
        found[top] = found.get(top, 0) + size
    return dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))


def size_of(path: Path) -> int:
    """The bytes of a file, or of all files of a folder; 0 where there is none."""
    if path.is_dir() and not path.is_symlink():
        return sum(size for _, size in _files(path))
    return path.lstat().st_size if path.exists() else 0


def in_words(found: Mapping[str, int], most: int = 4) -> str:
    """The heaviest as words: 'lake 73.0 MB, releases 49.2 MB'."""
    return ", ".join(f"{name} {megabytes(size)}" for name, size in list(found.items())[:most])


def megabytes(size: int) -> str:
    """Bytes in words: '73.0 MB'."""
    return f"{size / _MB:,.1f} MB"


def _files(folder: Path) -> Iterator[tuple[Path, int]]:
    for here, _, names in os.walk(folder):
        for name in names:
            path = Path(here, name)
            try:
                yield path, path.lstat().st_size
            except FileNotFoundError:  # it went while we looked
                continue
