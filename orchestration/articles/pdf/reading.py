"""A PDF's bytes to a raw record."""

from orchestration.apart import Apart, ApartError
from orchestration.articles.decoding import normalise
from orchestration.articles.pdf.extracting import Pages, pages_of
from orchestration.articles.pdf.paragraphs import Article, article_of
from orchestration.articles.records import Record
from orchestration.articles.rejected import RejectedError

_APART = Apart()
"""Where documents are opened, so that one of them can neither hang a run nor end it."""
_SECONDS = 60.0
_FEWEST_WORDS = 2
_PROGRAMS = ("microsoft word", "powerpoint")
"""With these, programs begin a title that is the name of a file."""


def is_pdf(data: bytes) -> bool:
    """Whether bytes begin as a PDF does (ISO 32000-1, 7.5.2), some junk before it left out."""
    return b"%PDF-" in data[:1024]


def read_pdf(data: bytes) -> Record:
    """The text of a PDF with what it says of itself; form feeds part its pages.

    Raises RejectedError: corrupt, encrypted, oversized, scripted, no_text.
    """
    try:
        pages = _APART.call(_SECONDS, pages_of, data)
    except ApartError as error:
        raise RejectedError("corrupt", f"The PDF can't be opened: {error} Fetch it again or save its text.") from error
    if not isinstance(pages, Pages):
        raise RejectedError(pages.reason, pages.why)
    article = article_of([normalise(text) for text in pages.texts])
    if not article.text.strip():
        raise RejectedError("no_text", "The first page of the PDF holds no text: save the pages of the article.")
    return Record(
        normalise(article.text),
        title=article.title or _told(pages.title),
        author=_told(pages.author),
        faults=_left_out(article),
    )


def _told(written: str) -> str | None:
    """What a document says of itself, where it is more than the name of a file or an account ('p20220805_01')."""
    is_name = written.isascii() and len(written.split()) < _FEWEST_WORDS
    return None if is_name or written.lower().startswith(_PROGRAMS) else written


def _left_out(article: Article) -> tuple[RejectedError, ...]:
    if not article.left_out:
        return ()
    *most, last = map(str, article.left_out)
    which = f"Pages {', '.join(most)} and {last} hold" if most else f"Page {last} holds"
    why = f"{which} labels of a map or a table and no sentences: what stands there is not read."
    return (RejectedError("pages_left_out", why),)
