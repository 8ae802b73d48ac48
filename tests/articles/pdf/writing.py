"""Writes small PDFs: lines of any script in a font that names its letters by Unicode and draws none of them."""

from collections.abc import Sequence

_TO_UNICODE = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <0000> <FFFF> <0000> endbfrange\n"
    b"endcmap end end"
)


def pdf(pages: Sequence[Sequence[str]], *, title: str = "", catalog: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF of pages of lines. catalog, trailer: entries more in these."""
    first = 6
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(pages)))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        3: b"<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        4: b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 1000>>",
        5: _stream(_TO_UNICODE),
    }
    for number, lines in enumerate(pages):
        at = first + 2 * number
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 900]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
        objects[at] = page % (at + 1)
        shown = [
            b"1 0 0 1 20 %d Tm <%s> Tj" % (860 - 20 * n, line.encode("utf-16-be").hex().encode())
            for n, line in enumerate(lines)
        ]
        objects[at + 1] = _stream(b"BT /F 10 Tf %s ET" % b" ".join(shown))
    info = max(objects) + 1
    objects[info] = b"<</Title <feff%s>>>" % title.encode("utf-16-be").hex().encode()
    return _file(objects, b"/Root 1 0 R/Info %d 0 R%s" % (info, trailer))


def _stream(data: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(data), data)


def _file(objects: dict[int, bytes], trailer: bytes) -> bytes:
    made, starts = b"%PDF-1.7\n", []
    for number, written in sorted(objects.items()):
        starts.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    head = b"%sxref\n0 %d\n0000000000 65535 f \n%s" % (made, size, table)
    return b"%strailer<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (head, size, trailer, len(made))
