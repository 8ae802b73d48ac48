"""Pages of HTML: what articles say is escaped in every one of them, and no browser asks another host for anything."""

import base64
import hashlib
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from orchestration.output.visible import on_a_page


def environment(package: str) -> Environment:
    """The templates of a package: none marks anything as safe."""
    made = Environment(
        loader=PackageLoader(package), autoescape=True, undefined=StrictUndefined, finalize=_finalized,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.globals["policy"] = lambda style: policy(made.get_template(style).render())
    return made


def policy(style: str) -> str:
    """The content policy of a page that holds one style and asks for nothing."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _finalized(value: Any) -> Any:
    return value if isinstance(value, Markup) else _escaped(str(value))


@lru_cache(maxsize=1 << 16)
def _escaped(text: str) -> Markup:
    """A text as HTML; names and titles stand on many pages."""
    return escape(on_a_page(text))
