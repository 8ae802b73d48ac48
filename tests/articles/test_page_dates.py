from datetime import date

import pytest
from lxml import html

from orchestration.articles.page_dates import language_of_page, stated_on_page
from orchestration.articles.published import PublicationLimits, publication_of
from tests.articles.taking import BODY, page

ASIDE = "2026-03-01"


def day_of(source: str) -> tuple[str, str] | None:
    """The day that a page is taken to be of, and the rule that says so."""
    tree = html.document_fromstring(source)
    stated = stated_on_page(tree, language_of_page(tree))
    found, _ = publication_of(stated, "", date(2026, 3, 20), PublicationLimits())
    return (found.on.isoformat(), found.rule) if found is not None else None


def before_headline(markup: str) -> str:
    return page().replace("<h1>", f"{markup}<h1>")


def behind_headline(markup: str) -> str:
    return page().replace("</h1>", f"</h1>{markup}")


def json_ld(text: str) -> str:
    return page(f'<script type="application/ld+json">{text}</script>')


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        (page('<meta property="article:published_time" content="2026-03-11T08:00:00+09:00">'), "meta"),
        (page('<meta name="DC.date.issued" content="11.03.2026">'), "meta"),
        (json_ld('{"datePublished": "2026-03-11"}'), "json_ld"),
        (json_ld('{"@graph": [{"@type": "NewsArticle", "datePublished": "2026-03-11"}]}'), "json_ld"),
        (behind_headline('<span itemprop="datePublished" content="2026-03-11">Wednesday</span>'), "microdata"),
        (before_headline("<time pubdate datetime='2026-03-11T08:00:00+09:00'>Wednesday</time>"), "time"),
        (before_headline("<time datetime='2026-03-11T08:00:00Z'>Wednesday</time>"), "time"),
        (behind_headline('<abbr class="published" title="2026-03-11T08:00:00+09:00">8 am</abbr>'), "time"),
        (behind_headline('<p class="post-date">March 11, 2026</p>'), "byline"),
        (behind_headline("<p>Veröffentlicht am 11. März 2026 von der Redaktion</p>"), "byline"),
        (behind_headline("<div>Опубликовано: 11 марта 2026</div>"), "byline"),
        (behind_headline("<p>Jane Doe, 11 Mar 2026</p>"), "headline"),
        (page('<meta name="dcterms.created" content="2026-03-11">'), "created"),
        (page('<link rel="canonical" href="https://wire.example/2026/03/11/jets.html">'), "address"),
    ],
)
def test_a_date_that_is_said_to_be_the_articles(source: str, rule: str) -> None:
    assert day_of(source) == ("2026-03-11", rule)


@pytest.mark.parametrize(
    "source",
    [
        # a last change
        page('<meta property="article:modified_time" content="2026-03-11">'),
        page('<meta property="og:updated_time" content="2026-03-11">'),
        json_ld('{"@type": "NewsArticle", "dateModified": "2026-03-11"}'),
        behind_headline('<time class="updated" datetime="2026-03-11">11 March</time>'),
        behind_headline("<p class='date'>Last updated: March 11, 2026</p>"),
        behind_headline("<p>Zuletzt aktualisiert am <time datetime='2026-03-11'>11. März 2026</time></p>"),
        behind_headline("<span itemprop='dateModified' content='2026-03-11'>March 11, 2026</span>"),
        # what stands beside the article, or is of another thing
        json_ld('{"@type": "NewsArticle", "comment": [{"@type": "Comment", "datePublished": "2026-03-11"}]}'),
        json_ld('{"@type": "VideoObject", "datePublished": "2026-03-11", "uploadDate": "2026-03-11"}'),
        page().replace("</body>", "<footer><p class='date'>11 March 2026</p></footer></body>"),
        page().replace("</body>", "<aside><time datetime='2026-03-11'>11 March 2026</time></aside></body>"),
        page().replace("</body>", "<div class='related-news'><span class='date'>11 March 2026</span></div></body>"),
        page().replace("</body>", "<div id='ad-top'><b class='date'>Only until 11 March 2026</b></div></body>"),
        page().replace("</body>", "<div class='comments'><time datetime='2026-03-11'>11 March</time></div></body>"),
        page().replace("</body>", "<p>© 11 March 2026 The Wire</p></body>"),
        page().replace("<nav>Home", "<nav>Home <span class='date'>11 March 2026</span>"),
        page("<script>var page = {'published': '2026-03-11'}</script>"),
        behind_headline("<p class='date'><script>document.write('11 March 2026')</script></p>"),
        behind_headline("<blockquote>A reader, <a class='date'>11 March 2026</a></blockquote>"),
        # no whole day, two days, or what is told
        page('<meta name="date" content="2026-03">'),
        page('<meta name="date" content="04/05/2026">'),
        page('<link rel="canonical" href="https://wire.example/2026/03/jets.html">'),
        page(body=f"On December 6, 2025 the jets flew. {BODY}"),
        behind_headline("<p>On March 11, 2026 the jets flew over it.</p>"),
        page(),
    ],
)
def test_a_date_that_is_not(source: str) -> None:
    assert day_of(source) is None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # the moment is in UTC, and the page says elsewhere which day that was there
        (
            page(
                '<meta property="article:published_time" content="2026-03-11T02:30:00Z">'
                '<link rel="canonical" href="https://wire.example/2026/03/10/jets.html">'
            ),
            ("2026-03-10", "meta"),
        ),
        # what a program wrote can be wrong; what follows is asked
        (
            page('<meta name="pubdate" content="2062-03-11"><meta name="dcterms.issued" content="2026-03-11">'),
            ("2026-03-11", "meta"),
        ),
        # in a list of stories none is this one's
        (
            page().replace(
                "</body>",
                "<p>x</p>" * 40 + "".join(f"<p class='date'>{n} March 2026</p>" for n in (1, 2, 3)) + "</body>",
            ),
            None,
        ),
    ],
)
def test_dates_of_a_page_beside_each_other(source: str, expected: tuple[str, str] | None) -> None:
    assert day_of(source) == expected


def test_a_page_of_many_dates_is_looked_at_so_far() -> None:
    dated = "<p class='date'>1 March 2026</p>"
    assert day_of(behind_headline("<div>" * 200 + dated * 20_000)) == ("2026-03-01", "byline")
