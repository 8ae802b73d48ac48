"""Pages in the archives of the suites of others, held against what warcio finds in them.

Usage: python bench/warcs.py FOLDER, which holds checkouts of webrecorder/warcio, iipc/jwarc and
chatnoir-eu/chatnoir-resiliparse under their names, each where it is there. warcio has to be importable (it is none of
our requirements: `uv pip install --target`, and PYTHONPATH).
"""

import contextlib
import io
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from warcio.archiveiterator import ArchiveIterator

from orchestration.collecting.warc import steps

_SUITES = ("warcio", "jwarc", "chatnoir-resiliparse")
_ENDINGS = (".warc", ".warc.gz", ".arc", ".arc.gz", ".bad", ".lz4")
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_MOST_BYTES = 5_000_000


def main(folder: Path) -> None:
    files = [path for suite in _SUITES for path in sorted((folder / suite).rglob("*")) if path.name.endswith(_ENDINGS)]
    fewer = 0
    for path in files:
        with path.open("rb") as stream:
            found = list(steps(stream, 0, _MOST_BYTES))
        ours, faults = sum(step.page is not None for step in found), [step.fault for step in found if step.fault]
        theirs, raised = _warcio(path)
        fewer += ours < theirs
        told = "; ".join([f"warcio raised {raised}"] * bool(raised) + faults)
        print(f"  {path.relative_to(folder)}: {ours} here, {theirs} there{f' ({told})' if told else ''}")
    print(f"{len(files)} files, fewer pages than warcio in {fewer}")


def _warcio(path: Path) -> tuple[int, str]:
    count = 0
    quiet = contextlib.redirect_stderr(io.StringIO())
    with path.open("rb") as stream, quiet:
        try:
            for record in ArchiveIterator(stream, arc2warc=True):
                if record.rec_type == "response" and record.http_headers is not None:
                    kind = (record.http_headers.get_header("Content-Type") or "").lower()
                    count += record.http_headers.get_statuscode() == "200" and kind.startswith(_PAGES)
        except Exception as error:  # whatever it makes of damage
            return count, error.__class__.__name__
    return count, ""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
