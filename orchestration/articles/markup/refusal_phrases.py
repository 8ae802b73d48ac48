"""What pages say that are no article, in the words of the web: a row is a kind, an expression and an example of it.

Of the kinds `gone` and `error` an expression is the whole of a title, of a heading or of a part of one; of `consent`
and `choice` it stands anywhere in the text: what consent is about, and what one is to choose. Case does not matter.
"""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

Kind = Literal["gone", "error", "consent", "choice"]


class Phrase(NamedTuple):
    """An expression by which pages of a kind are known, and words that it matches."""

    kind: Kind
    expression: str
    example: str


_WORD = r"\b"
_PAGE = r"(?:the |this |that |your )?(?:page|article|story|content|file|document)"
PHRASES = (
    Phrase("gone", r"(?:error\W*)?404(?:\W.*)?", "404: nothing here"),
    Phrase("gone", rf"(?:(?:sorry|oops)\W*)?(?:{_PAGE} )?(?:was |is |could |can)?(?: )?not (?:be )?found\W*",
           "Page not found"),
    Phrase("gone", rf"(?:(?:sorry|oops)\W*)?{_PAGE} (?:that )?you\b.{{3,40}} not (?:be )?found\W*",
           "The page you are looking for was not found"),
    Phrase("gone", rf"{_PAGE} (?:is )?(?:unavailable|not available|no longer available|missing|gone)\W*",
           "This story is no longer available"),
    Phrase("gone", rf"{_PAGE} (?:does not|doesn['’]t|no longer) exists?\W*", "The page does not exist"),
    Phrase("gone", rf"{_PAGE} has been (?:removed|deleted)\W*", "This article has been removed"),
    Phrase("gone", rf"(?:sorry\W*)?(?:we )?(?:can['’]?t|cannot|couldn['’]t) find {_PAGE}\W*",
           "We can't find that page"),
    Phrase("gone", r"seite (?:wurde )?nicht gefunden\W*", "Seite nicht gefunden"),
    Phrase("gone", r"page (?:introuvable|non trouv[ée]e)\W*", "Page introuvable"),
    Phrase("gone", r"p[áa]gina n(?:o|[ãa]o) encontrada\W*", "Página no encontrada"),
    Phrase("gone", r"pagina (?:non trovata|niet gevonden)\W*", "Pagina non trovata"),
    Phrase("gone", r"(?:страница не найдена|сторінку не знайдено)\W*", "Страница не найдена"),
    Phrase("gone", r"(?:お探しの)?ページ[がは](?:見つかりません(?:でした)?|存在しません)\W*", "ページが見つかりません"),
    Phrase("gone", r"페이지를 찾을 수 없습니다\W*", "페이지를 찾을 수 없습니다"),
    Phrase("gone", r"(?:找不到(?:页面|頁面|网页|網頁)|(?:页面|頁面|网页|網頁)不存在)\W*", "找不到頁面"),
    Phrase("error", r"(?:error\W*)?(?:403|429|50[0-4])(?:\W.*)?", "503 Service Unavailable"),
    Phrase("error", r"(?:access|permission) (?:denied|to this page has been denied)\W*|forbidden", "Access denied"),
    Phrase("error", r"(?:your )?(?:request|access) (?:was |has been |is )?(?:blocked|rejected)\W*",
           "Request blocked"),
    Phrase("error", r"(?:sorry\W*)?you have been blocked\W*", "Sorry, you have been blocked"),
    Phrase("error", r"(?:attention|verification) required\W*.*", "Attention Required!"),
    Phrase("error", r"(?:just a moment|one more step|please wait)\W*", "Just a moment..."),
    Phrase("error", r"(?:please )?(?:verify|confirm|verifying|checking) (?:that |if )?you(?:['’]re| are) .*human\W*",
           "Verify you are human"),
    Phrase("error", r"(?:are you a |i['’]?m not a )(?:ro)?bot\W*|(?:robot|security|bot) check\W*|captcha",
           "Are you a robot?"),
    Phrase("error", r"checking your browser.*", "Checking your browser before accessing example.org"),
    Phrase("error", r"(?:please )?(?:enable|turn on) (?:javascript|cookies)\b.*",
           "Enable JavaScript and cookies to continue"),
    Phrase("error", r"(?:service|site|website|page) (?:is )?(?:temporarily )?(?:unavailable|down|offline)\W*",
           "Service temporarily unavailable"),
    Phrase("error", r"too many requests\W*", "Too Many Requests"),
    Phrase("error", r"bad gateway|gateway time-?out", "Bad gateway"),
    Phrase("error", r"(?:internal |an? )?(?:server|application|database|unexpected)? ?error(?: (?:has )?occurred)?\W*",
           "Internal server error"),
    Phrase("error", r"(?:(?:we are |site is )?(?:down for|under|undergoing|scheduled) )maintenance\W*",
           "Down for maintenance"),
    Phrase("error", r"something went wrong\W*", "Something went wrong"),
    Phrase("consent", r"\b(?:cookies?|consent|gdpr)\b", "We use cookies"),
    Phrase("consent", r"\b(?:partners|vendors|third parties)\b", "our 800 partners"),
    Phrase("consent", r"\bpersonal (?:data|information)\b", "we process personal data"),
    Phrase("consent", r"\binformation on (?:a|your|my) device\b", "store information on your device"),
    Phrase("choice", r"\b(?:accept|reject|allow|decline|agree to) (?:all|cookies)\b", "Reject all"),
    Phrase("choice", r"\bi (?:agree|accept)\b", "I agree"),
    Phrase("consent", r"\blegitimate interests?\b", "claim a legitimate interest"),
    Phrase("choice", r"\b(?:manage|change|more) (?:your |my )?(?:choices|options|preferences|settings)\b",
           "Manage choices"),
    Phrase("consent", r"\b(?:your privacy|privacy (?:policy|notice|settings|choices))\b", "We value your privacy"),
    Phrase("consent", r"\b(?:unique identifiers?|browsing data)\b", "such as unique identifiers"),
    Phrase("consent", r"\bpersonali[sz]ed (?:ads?|advertising|content)\b", "personalised ads"),
    Phrase("consent", r"\b(?:datenschutz|einwilligung|zustimm|personenbezogen)\w*", "Mit Ihrer Zustimmung"),
    Phrase("choice", r"\balle (?:akzeptieren|ablehnen)\b", "Alle akzeptieren"),
    Phrase("consent", r"\b(?:partenaires|consentement|donn[ée]es personnelles)\b", "vos données personnelles"),
    Phrase("choice", r"\btout (?:accepter|refuser)\b", "Tout accepter"),
    Phrase("consent", r"\b(?:consentimiento|datos personales)\b", "sus datos personales"),
    Phrase("choice", r"\b(?:aceptar|rechazar) todo\b", "Aceptar todo"),
    Phrase("consent", r"\b(?:consenso|dati personali)\b", "i dati personali"),
    Phrase("choice", r"\b(?:accetta|rifiuta) tutt[oi]\b", "Accetta tutti"),
    Phrase("consent", r"クッキー|個人情報|隐私|隱私|쿠키|개인정보", "個人情報の取り扱い"),
    Phrase("choice", r"同意|동의", "同意する"),
)  # fmt: skip


def expression_of(kind: Kind, phrases: Iterable[Phrase] = PHRASES) -> re.Pattern[str]:
    """The expression that matches whatever a row of a kind does."""
    rows = [phrase.expression for phrase in phrases if phrase.kind == kind]
    at_words = "|".join(f"(?:{row.removeprefix(_WORD)})" for row in rows if row.startswith(_WORD))
    others = [f"(?:{row})" for row in rows if not row.startswith(_WORD)]
    # one look for a word's beginning instead of one for each row: less than half the time
    return re.compile("|".join([*([f"{_WORD}(?:{at_words})"] if at_words else []), *others]), re.IGNORECASE)
