"""Answers that are no article though their status says so: where they lead on, or why they are asked for again."""

from urllib.parse import urlsplit

from orchestration.addresses import web_address
from orchestration.articles.decoding import decode
from orchestration.articles.markup.addresses import base_of, may_be_article
from orchestration.articles.markup.refusals import Refusal, refusal_of
from orchestration.articles.rejected import RejectedError
from orchestration.collecting.outcomes import Response
from orchestration.collecting.said import content_type_of, encodable

_PAGES = ("text/html", "application/xhtml+xml")
NO_ARTICLE = "no_article"
"""The outcome of a page that came and is none."""


def judged(answer: Response) -> Refusal | None:
    """Why an answer for a page is no article; None where it may be one. leads_to: a full address, or ''."""
    from lxml import etree, html

    kind, charset = content_type_of(answer.content_type)
    if kind not in _PAGES:
        return None
    if may_be_article(answer.url) and not may_be_article(answer.final_url):
        return Refusal(f"The server leads on to {answer.final_url}, which is a front page and no article.")
    try:
        text = decode(answer.body, is_html=True, charset=charset)
        parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
        tree = html.document_fromstring(encodable(text).encode(), parser)
    except (RejectedError, etree.ParserError, etree.XMLSyntaxError):
        return None  # which is told when it is read
    refusal = refusal_of(tree)
    if refusal is None or not refusal.leads_to:
        return refusal
    target = web_address(refusal.leads_to, base_of(tree, answer.final_url))
    if target is None or _is_same(target, answer.final_url):
        return None
    return Refusal(refusal.why, target)


def _is_same(one: str, other: str) -> bool:
    return urlsplit(one)[1:4] == urlsplit(other)[1:4]
