"""Pages read to text in both ways: tables as lines, no teasers, one article of several, and what is told of it."""

import pytest

from orchestration.articles.records import Record, read_html
from orchestration.articles.rejected import RejectedError

TOLD = "The ministry reported the Chinese military aircraft that were detected around Taiwan on March 3, 2026."
MORE = "The armed forces followed the situation with aircraft and ships, and told of it in the evening of that day."
LONG = "It publishes such a list every morning and has done so for some years, with a map of the routes. " * 6
TABLE = "<table><tr><th>Type</th><th>Aircraft</th></tr><tr><td>J-16</td><td>12</td></tr><tr><td>H-6</td><td>4</td></tr></table>"
LINE = "12 J-16, 4 H-6."
UNTOLD = "<table><tr><td>a<td>1<td>2</tr><tr><td>b<td>3<td>4</tr></table>"
BOTH = pytest.mark.parametrize("is_one_of_many", [False, True])


def read(body: str, *, is_one_of_many: bool, head: str = "") -> Record:
    page = f"<html><head><title>Around Taiwan</title>{head}</head><body>{body}</body></html>"
    return read_html(page.encode(), is_one_of_many=is_one_of_many)


def lines(record: Record) -> list[str]:
    return [line.strip() for line in record.text.split("\n") if line.strip()]


@BOTH
@pytest.mark.parametrize(
    "body",
    [
        f"<main><article><h1>Around Taiwan</h1><p>{TOLD}</p>{TABLE}<p>{MORE}</p></article></main>",
        f"<main><article><h1>Around Taiwan</h1><p>{TOLD}</p>{TABLE}<p>{MORE}</p><p>{LONG}</p></article></main>",
        f"<article><p>{TOLD}</p><figure class='wp-block-table'>{TABLE}</figure><p>{MORE}</p><p>{LONG}</p></article>",
        f"<table width='100%'><tr><td><table><tr><td><p>{TOLD}</p>{TABLE}<p>{MORE}</p></td></tr></table></td></tr></table>",
        f"<div><div><p>{TOLD}</p></div><div class='table-responsive'>{TABLE}</div><div><p>{MORE}</p></div></div>",
    ],
)
def test_a_table_is_told_where_it_stands(body: str, is_one_of_many: bool) -> None:
    record = read(body, is_one_of_many=is_one_of_many)
    found = lines(record)
    assert found[found.index(TOLD) :][:3] == [TOLD, LINE, MORE]
    assert (record.tables_left_out, record.faults) == (0, ())


@BOTH
def test_a_table_that_can_not_be_told_leaves_no_number_and_is_told(is_one_of_many: bool) -> None:
    record = read(f"<article><p>{TOLD}</p>{UNTOLD}<p>{MORE}</p></article>", is_one_of_many=is_one_of_many)
    assert lines(record) == [TOLD, MORE]
    assert (record.tables_left_out, [fault.reason for fault in record.faults]) == (1, ["table_left_out"])


@BOTH
@pytest.mark.parametrize(
    "teaser",
    [
        "<p><strong>Read more:</strong> <a href='/x'>China sends 30 J-16 fighters near Taiwan</a></p>",
        "<p><em>Related: <a href='/y'>Russia scrambles two MiG-31 jets. Why?</a></em></p>",
        "<ul><li><a href='/x'>China sends 30 J-16 fighters near Taiwan</a></li><li><a href='/y'>Russia scrambles jets</a></li></ul>",
        "<div><h4><a href='/x'>China sends 30 J-16 fighters near Taiwan</a></h4></div>",
        "<p>» <a href='/x'>China sends 30 J-16 fighters near Taiwan</a> (photos)</p>",
    ],
)
def test_a_line_of_links_to_other_stories_is_no_text(teaser: str, is_one_of_many: bool) -> None:
    body = f"<article><h1>Around Taiwan</h1><p>{TOLD}</p>{teaser}<p>{MORE}</p><p>{LONG}</p></article>"
    assert lines(read(body, is_one_of_many=is_one_of_many))[-3:] == [TOLD, MORE, LONG.strip()]


@BOTH
def test_a_sentence_with_a_link_stays(is_one_of_many: bool) -> None:
    linked = "<p>The <a href='/y'>ministry of national defense in Taipei told of it on Monday</a>.</p>"
    record = read(f"<article><p>{TOLD}</p>{linked}<p>{MORE}</p><p>{LONG}</p></article>", is_one_of_many=is_one_of_many)
    assert lines(record)[:2] == [TOLD, "The ministry of national defense in Taipei told of it on Monday."]


@BOTH
def test_a_short_page_has_no_teasers_either(is_one_of_many: bool) -> None:
    body = f"<p>{TOLD}</p><p>See also: <a href='/x'>China sends 30 J-16 fighters near Taiwan</a></p><p>{MORE}</p>"
    assert lines(read(body, is_one_of_many=is_one_of_many)) == [TOLD, MORE]


@BOTH
def test_a_page_of_links_alone_keeps_them(is_one_of_many: bool) -> None:
    body = "<p><a href='/x'>China sends 30 J-16 fighters near Taiwan</a></p>"
    assert lines(read(f"<article>{body}</article>", is_one_of_many=is_one_of_many)) == [
        "China sends 30 J-16 fighters near Taiwan"
    ]


@BOTH
def test_of_two_articles_the_first_is_taken_and_that_is_told(is_one_of_many: bool) -> None:
    other = f"<article><h2>Other news</h2><p>Japan scrambled nine F-15s.</p><p>{LONG}</p></article>"
    teaser = "<article><h3><a href='/x'>Third news</a></h3><p>Russia scrambled two MiG-31s on Monday.</p></article>"
    body = f"<main><article><h2>Around Taiwan</h2><p>{TOLD}</p><p>{LONG}</p></article>{other}{teaser}</main>"
    record = read(body, is_one_of_many=is_one_of_many)
    assert TOLD in record.text and "F-15" not in record.text and "MiG" not in record.text
    (fault,) = record.faults
    assert fault.reason == "one_of_several" and "2 articles" in fault.detail


@BOTH
def test_a_page_that_is_no_article_is_refused(is_one_of_many: bool) -> None:
    with pytest.raises(RejectedError, match="leads on to /real") as refused:
        read("Moving", is_one_of_many=is_one_of_many, head="<meta http-equiv=refresh content='0; url=/real'>")
    assert refused.value.reason == "no_article"
