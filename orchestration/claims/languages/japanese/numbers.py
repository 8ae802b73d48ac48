"""Numbers of craft in Japanese: behind a kind ('×2機', '計5隻'), before it ('2機の') and by themselves ('4機は')."""

import re

from orchestration.claims.languages.japanese.phrases import Run

_BESIDE_COUNT = (
    r"(?:\)|\(推定\)|\([^()]{1,40}\)|「[^」]{1,24}」|『[^』]{1,24}』|[、及び]*(?=「)|型|級|など|等|ら"
    r"|とみられる|と推定される)*"
)
_ABOUT = (
    r"(?P<about>約|およそ|少なくとも|最大|最低|延べ|のべ|合わせて|あわせて|計|合計|総計|の計|の合わせて|のあわせて)*"
)
_NUMBER = r"(?P<number>\d[\d,]*|[一二三四五六七八九十]+)"
_UNIT = r"(?P<unit>機|隻|艇|基|個)(?!目|種|能|会|関|械|構|体|ごと|の空母)"
_AFTER = r"(?P<after>以上|余り|余|ほど|前後|程度|超)?(?P<presumed>\(推定\))?"
_COUNT = re.compile(rf"{_BESIDE_COUNT}(?:×|の(?=\d)|、(?=計|合計|合わせて))?{_ABOUT}{_NUMBER}{_UNIT}{_AFTER}")
_SEVERAL = re.compile(rf"{_BESIDE_COUNT}(?:数|複数)(?:機|隻)")
BARE = re.compile(rf"(?P<part>うち|内訳は)?(?:、)?{_ABOUT}{_NUMBER}{_UNIT}{_AFTER}")
_NAMES = re.compile(_BESIDE_COUNT)
BEFORE_NOUN = re.compile(rf"{_ABOUT}{_NUMBER}(?P<unit>機|隻|艇)(?P<after>以上|余り|余|ほど)?の(?:推定)?\Z")
_OPEN_LIST = re.compile(r"(?:\([^()]*\)|「[^」]*」)*(?:など|等)")
"""Behind a kind it makes the number that follows that of all, not of this kind ('駆逐艦など計5隻')."""
_KANJI = {kanji: value for value, kanji in enumerate("一二三四五六七八九", 1)}
_QUALIFIERS = {"少なくとも": "at_least", "最低": "at_least", "最大": "at_most", "約": "about", "およそ": "about"}
_TRAILING = {
    "以上": "at_least",
    "超": "at_least",
    "余り": "about",
    "余": "about",
    "ほど": "about",
    "前後": "about",
    "程度": "about",
}


def count_at(run: Run, place: int) -> tuple[int | None, str, bool, int]:
    """How many stand behind a kind, how sure that is, whether it is presumed, and where the words for it end."""
    found = _COUNT.match(run.text, place)
    if found is not None and _OPEN_LIST.match(run.text, place) is not None:
        return None, "unknown", False, place
    if found is None:
        several = _SEVERAL.match(run.text, place)
        names = _NAMES.match(run.text, place)
        end = (
            several.end()
            if several is not None
            else names.end()
            if names is not None and ")" in names.group()
            else place
        )
        return None, "unknown", "推定)" in run.text[place:end], end
    return number_of(found["number"]), qualifier_of(found), "(推定)" in found.group(), found.end()


def number_of(text: str) -> int:
    """'1,200', '十二'."""
    if text[0].isdigit():
        return int(text.replace(",", ""))
    tens, _, ones = text.rpartition("十")
    ten = 10 * (_KANJI.get(tens, 1)) if "十" in text else 0
    return ten + _KANJI.get(ones, 0)


def qualifier_of(found: re.Match[str]) -> str:
    """How sure a number is: 'at_least', 'about' …, by the words before and behind it."""
    words = found.group()
    said = next((value for word, value in _QUALIFIERS.items() if word in words), None)
    return said or _TRAILING.get(found["after"] or "", "exact")
