import base64
import hashlib

import pytest
from jinja2 import DictLoader, Environment, UndefinedError
from markupsafe import Markup

from orchestration.output.pages import environment, policy


@pytest.fixture
def templates() -> Environment:
    made = environment("orchestration.reporting")
    made.loader = DictLoader(
        {
            "text": "<p title='{{ said }}'>{{ said }}</p>",
            "macro": "{% macro b(t) %}<b>{{ t }}</b>{% endmacro %}{{ b(said) }}",
            "page": '<meta content="{{ policy("css") }}"><style>{% include "css" %}</style>',
            "css": "p > b { color: red }\n",
        }
    )
    return made


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("<script>'x'</script>", "&lt;script&gt;&#39;x&#39;&lt;/script&gt;"),
        ("\u202eevil\x1b\x00", "\\u202eevil\\x1b\\x00"),
        (["<b>", "\u202e"], "[&#39;&lt;b&gt;&#39;, &#39;\\u202e&#39;]"),
        (3, "3"),
    ],
)
def test_what_is_said_is_text(templates, said, shown):
    assert templates.get_template("text").render(said=said) == f"<p title='{shown}'>{shown}</p>"
    assert templates.get_template("macro").render(said=said) == Markup(f"<b>{shown}</b>")


def test_the_policy_allows_the_style_of_the_page_and_nothing_else(templates):
    page = templates.get_template("page").render()
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy(style) == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert digest in page


def test_a_missing_value_is_a_fault(templates):
    with pytest.raises(UndefinedError):
        templates.get_template("text").render()
