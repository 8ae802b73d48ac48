"""How the pages of this repository become a site: a hook of MkDocs (mkdocs.yml).

The README is the first page, CONTRIBUTING and CHANGELOG are pages too, and each decision is in the navigation.
Links are written for whoever reads the files where they lie; one that leads to a file that is no page, such as a
test, keeps its words alone.
"""

import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[1]
AT_THE_ROOT = {"README.md": "index.md", "CONTRIBUTING.md": "CONTRIBUTING.md", "CHANGELOG.md": "CHANGELOG.md"}
"""Pages that lie beside docs/, and what they are called in the site."""
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\]]+)\]\((?P<to>[^)#\s:]+)(?P<part>#[^)\s]*)?\)")


def on_config(config: MkDocsConfig) -> None:
    """All decisions enter the navigation."""
    decisions = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert config.nav is not None
    config.nav[-1]["Decisions"] = [f"decisions/{name}" for name in decisions]


def on_files(files: Files, config: MkDocsConfig) -> None:
    """The pages beside docs/ enter the site."""
    for path, name in AT_THE_ROOT.items():
        files.append(File.generated(config, name, abs_src_path=str(ROOT / path)))


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """The page's links as they lead within the site."""
    names = {name: path for path, name in AT_THE_ROOT.items()}
    return led(markdown, names.get(page.file.src_uri, f"docs/{page.file.src_uri}"))


def led(markdown: str, path: str) -> str:
    """A page's text with links as they lead within the site; path: where it lies in the repository."""
    here = posixpath.dirname(_in_the_site(path) or "")

    def link(found: re.Match[str]) -> str:
        to = posixpath.normpath(posixpath.join(posixpath.dirname(path), found["to"]))
        page = _in_the_site(to)
        if page is None:
            return found["words"]
        return f"[{found['words']}]({posixpath.relpath(page, here or '.')}{found['part'] or ''})"

    return _LINK.sub(link, markdown.replace("](docs/images/", "](images/"))


def _in_the_site(path: str) -> str | None:
    """The name in the site of a file of the repository; of a folder of pages its first; None if it is no page."""
    if path in AT_THE_ROOT:
        return AT_THE_ROOT[path]
    if path.startswith("docs/"):
        inside = ROOT / path
        named = min(inside.glob("*.md"), default=None) if inside.is_dir() else inside
        return named.relative_to(ROOT / "docs").as_posix() if named is not None else None
    return None
