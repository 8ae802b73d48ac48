"""The words of a PDF's pages, by PDFium. It reads what strangers wrote in C++: call it in a process of its own."""

import re
from dataclasses import dataclass

MOST_PAGES = 200
_MOST_CHARACTERS = 2_000_000
_SCRIPT = re.compile(rb"/JavaScript\b")
_TITLE_LENGTH = 300


@dataclass(frozen=True)
class Pages:
    """The text of each page in order, lines parted as they are set; what the document says of itself, else ''."""

    texts: tuple[str, ...]
    title: str
    author: str


@dataclass(frozen=True)
class Refused:
    """Why a document is not read: a short reason and a sentence for a person."""

    reason: str
    why: str


def pages_of(data: bytes) -> Pages | Refused:
    """The pages of a PDF, or why there are none."""
    import pypdfium2  # a library in C++, which only documents need

    if _SCRIPT.search(data):
        return _SCRIPTED
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return Refused("encrypted", "The PDF is locked with a password: save it without one.")
        return Refused("corrupt", "The PDF is damaged and can't be opened: fetch it again.")
    try:
        if pypdfium2.raw.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0:
            return _SCRIPTED
        if not 0 < len(document) <= MOST_PAGES:
            why = f"The PDF has {len(document)} pages and at most {MOST_PAGES} are read: cut out those of the article."
            return Refused("oversized", why)
        texts, size = [], 0
        for page in document:
            texts.append(page.get_textpage().get_text_range())
            size += len(texts[-1])
            if size > _MOST_CHARACTERS:
                why = f"The PDF has more than {_MOST_CHARACTERS:,} characters: cut out the pages of the article."
                return Refused("oversized", why)
        told = document.get_metadata_dict(skip_empty=True)
    except pypdfium2.PdfiumError as error:
        return Refused("corrupt", f"A page of the PDF can't be read ({error}): fetch it again.")
    finally:
        document.close()
    if not any(text.strip() for text in texts):
        why = "The PDF holds pictures of pages and no text: run text recognition (OCR) over it and save the text."
        return Refused("no_text", why)
    return Pages(tuple(texts), told.get("Title", "")[:_TITLE_LENGTH], told.get("Author", "")[:_TITLE_LENGTH])


_SCRIPTED = Refused("scripted", "The PDF holds a program (JavaScript), so it is not opened: print it to a new PDF.")
