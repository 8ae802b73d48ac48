import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from orchestration.output.markdown import code
from orchestration.output.visible import in_a_line

TEXTS = st.text() | st.text("`!()[]<>|\\ *_~#\n\r-=+.:/@hwt&;x")


@given(TEXTS)
def test_a_span_of_code_is_all_that_a_text_becomes(text: str) -> None:
    _, inline, _ = MarkdownIt("commonmark").parse(f"Quiet: {code(text)}.")
    before, span, after = inline.children
    assert (before.content, span.type, after.content) == ("Quiet: ", "code_inline", ".")
    assert span.content.strip(" ") == in_a_line(text).strip(" ")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("![i](http://x.example/p.png)", "`![i](http://x.example/p.png)`"),
        ("a `b` ``c``", "``` a `b` ``c`` ```"),
        ("two\nlines\x1b", "`two\\nlines\\x1b`"),
    ],
)
def test_how_it_is_written(text: str, written: str) -> None:
    assert code(text) == written
