"""CSS selectors of links: what sources.yaml may ask of an index page, as the expression that searches it."""

from cssselect import SelectorError
from cssselect.parser import Attrib, Element
from cssselect.xpath import ExpressionError, XPathExpr
from lxml import html
from lxml.cssselect import CSSSelector, LxmlHTMLTranslator
from lxml.etree import XPathError

_ANY_PAGE = html.document_fromstring('<ul><li><a href="/">a</a></li></ul>')


class _OfPages(LxmlHTMLTranslator):  # type: ignore[misc]  # lxml has no types
    """HTML as pages have it: without namespaces, which would end each search in an error."""

    def xpath_element(self, selector: Element) -> XPathExpr:
        _without_namespace(selector)
        found: XPathExpr = super().xpath_element(selector)
        return found

    def xpath_attrib(self, selector: Attrib) -> XPathExpr:
        _without_namespace(selector)
        found: XPathExpr = super().xpath_attrib(selector)
        return found


def compiled(selector: str) -> CSSSelector:
    """The search for a selector. Raises ValueError where it is none, or none that a page can be searched with."""
    try:
        search = CSSSelector(selector, translator=_OfPages())
        search(_ANY_PAGE)
    except RecursionError as error:
        raise ValueError("this CSS selector is nested too deep") from error
    except (SelectorError, XPathError, ValueError) as error:
        raise ValueError(f"this is no CSS selector for pages ({error})") from error
    return search


def _without_namespace(part: Element | Attrib) -> None:
    if part.namespace not in (None, "*"):
        raise ExpressionError(f"pages have no namespace '{part.namespace}'")
