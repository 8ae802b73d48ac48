"""Pages that are no article, and such as only look so."""

import pytest
from lxml import html

from orchestration.articles.markup.refusal_phrases import PHRASES, Phrase, expression_of
from orchestration.articles.markup.refusals import refusal_of

STORY = (
    "<h1>Flight over the sea</h1><p>Four Japanese F-15J fighters and two U.S. B-52H bombers trained together on March 2, "
    "2026, Tokyo's staff office said.</p><p>All of them were back by the evening, the office added.</p>"
)
CONSENT = (
    "<p>We and our 800 partners store information on your device and process personal data.</p>"
    "<button>Accept all</button><button>Manage choices</button>"
)


def page(body: str, title: str = "Flight over the sea | Desk", head: str = "") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body><nav>Home</nav>{body}<footer>Privacy policy</footer>"


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.example)
def test_every_phrase_is_needed_for_its_example(phrase: Phrase) -> None:
    others = [other for other in PHRASES if other is not phrase]
    look = "search" if phrase.kind in ("consent", "choice") else "fullmatch"
    assert getattr(expression_of(phrase.kind), look)(phrase.example)
    assert not getattr(expression_of(phrase.kind, others), look)(phrase.example)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (page(f"<h1>Before you go on</h1>{CONSENT}", "Before you go on"), "asks for consent"),
        (page("<div><h2>Wir brauchen Ihre Zustimmung</h2><p>Wir und unsere Partner setzen Cookies. Datenschutz</p>"
              "<button>Alle akzeptieren</button></div>", "Desk"), "asks for consent"),
        (page("<h1>Page not found</h1><p>It may have moved.</p>", "Page not found - Desk"), "'Page not found'"),
        (page("<h1>Sorry, we can’t find that page</h1><p>Use the search.</p>", "Desk"), "'Sorry, we can’t find that page'"),
        (page("<h1>Désolé</h1><p>Retour à l'accueil.</p>", "Page introuvable | Desk"), "'Page introuvable'"),
        (page("<p>Ray ID: 1234</p>", "Just a moment..."), "fetch it again later"),
        (page("<h1>503 Service Unavailable</h1>", "503 Service Unavailable"), "fetch it again later"),
        (page("Moving…", head="<meta http-equiv=refresh content='0; url=/real.html'>"), "leads on to /real.html"),
        (page("", head="<META HTTP-EQUIV='Refresh' CONTENT=\"3;URL='https://example.org/a'\">"), "https://example.org/a"),
        (page("<script>window.location.replace(\"/real.html\");</script>"), "leads on to /real.html"),
    ],
)  # fmt: skip
def test_a_page_that_is_no_article_says_why(source: str, why: str) -> None:
    refusal = refusal_of(html.document_fromstring(source))
    assert refusal is not None and why in refusal.why


@pytest.mark.parametrize(
    "source",
    [
        page(STORY),
        page(f"{STORY}<div id='cookie-banner'>{CONSENT}</div>"),
        page(f"{STORY}{STORY}{CONSENT}"),
        page(STORY, head="<meta http-equiv=refresh content='300'>"),
        page(STORY, head="<meta http-equiv=refresh content='0; url=/app'>" + " " * 10) + STORY * 2,
        page(STORY, head="<noscript><meta http-equiv=refresh content='0; url=/plain'></noscript>"),
        page(STORY, "Wreckage of the jet not found, ministry says | Desk"),
        page(STORY, "Unit 404 flies over the sea"),
        page(STORY, "Access to the base denied after a service error"),
        page(
            "<p>The ministry's guidance on personal data and cookies asks schools for consent.</p><p>Consent of parents, "
            "GDPR and third parties are its subjects.</p>",
            "New guidance | Desk",
        ),
        page(
            "<p>Ministerium fördert Zertifikate für den Datenschutz.</p><p>Das Datenschutzrecht kennt sie; der "
            "Datenschutzbeauftragte lobt die Datenschutzgrundverordnung.</p>",
            "Neues Projekt | Amt",
        ),
        page(
            "<script>if (asked) location.href = '/search/'</script>", head="<meta property='og:type' content='Article'>"
        ),
    ],
)
def test_an_article_is_one(source: str) -> None:
    assert refusal_of(html.document_fromstring(source)) is None
