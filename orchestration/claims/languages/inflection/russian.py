"""All forms of Russian words that a row marks with '~': nouns and adjectives by case, verbs in the past by gender.

Made from the form that a dictionary has, by its ending alone. Forms that no such word has are made along with the
right ones: no text holds them.
"""

from functools import lru_cache
from itertools import product

_MARK, _GAP = "~", "..."
_CASES = 6
Forms = tuple[tuple[str, ...], ...]
"""The forms of a word by case: nominative, genitive, dative, accusative, instrumental, prepositional."""
_HISSING, _VELAR = "жшчщ", "гкх"
_NOUNS_IN_IE = ("ние", "тие", "вие", "дие", "рие", "сие")
_ADJECTIVAL = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие")
_PARTICIPLES = ("нный", "тый")
_SPECIAL: dict[str, Forms] = {
    "острова": (("острова",), ("островов",), ("островам",), ("острова",), ("островами",), ("островах",)),
    "суда": (("суда",), ("судов",), ("судам",), ("суда",), ("судами",), ("судах",)),
    "судно": (("судно", "суда"), ("судна", "судов"), ("судну", "судам"), ("судно", "суда"), ("судном", "судами"),
              ("судне", "судах")),
}  # fmt: skip


def spelled_out(expression: str) -> list[str]:
    """Every form of an expression: words behind which '~' stands are inflected, and agree in case; the parts between
    gaps ('...') do so by themselves."""
    parts = [_phrase(part.split()) for part in expression.split(_GAP)]
    return list(dict.fromkeys(f" {_GAP} ".join(chosen).strip() for chosen in product(*parts)))


def _phrase(words: list[str]) -> list[str]:
    marked = [(word.removesuffix(_MARK), word.endswith(_MARK)) for word in words]
    if not any(is_marked for _, is_marked in marked):
        return [" ".join(words)]
    if any(is_marked and word.endswith(("л", "лся")) for word, is_marked in marked):
        choices = [_past(word) if is_marked else (word,) for word, is_marked in marked]
        return [" ".join(chosen) for chosen in product(*choices)]
    agrees = any(is_marked and not _is_adjective(word) for word, is_marked in marked)
    forms: list[str] = []
    for case in range(_CASES):
        choices = [_forms(word, agrees)[case] if is_marked else (word,) for word, is_marked in marked]
        forms += (" ".join(chosen) for chosen in product(*choices))
    return forms


def _past(word: str) -> tuple[str, ...]:
    """'поднял', 'подняла', 'подняло', 'подняли'; 'вошел', 'вошла'; 'поднялся', 'поднялась'."""
    reflexive = word.endswith("ся")
    stem = word.removesuffix("ся").removesuffix("л")
    short = stem[:-1] if stem.endswith("ше") else stem
    others = ("лась", "лось", "лись") if reflexive else ("ла", "ло", "ли")
    return (word, *(short + ending for ending in others))


def _is_adjective(word: str) -> bool:
    return word.removesuffix("ся").endswith(_ADJECTIVAL) and not word.endswith(_NOUNS_IN_IE)


@lru_cache(None)
def _forms(word: str, agrees: bool) -> Forms:
    """agrees: an adjective stands beside a noun of its gender, and has no forms of the others."""
    if word.lower() in _SPECIAL:
        special = _SPECIAL[word.lower()]
        return tuple(tuple(word[0] + form[1:] for form in forms) for forms in special)
    if _is_adjective(word):
        reflexive = "ся" if word.endswith("ся") else ""
        return tuple(tuple(form + reflexive for form in forms) for forms in _adjective(word.removesuffix("ся"), agrees))
    return _noun(word)


def _adjective(word: str, agrees: bool) -> Forms:
    """Its gender and the plural, or all genders; those of a participle with its short forms ('поднятый', 'поднят')."""
    stem, last = word[:-2], word[-3]
    hissing, velar = last in _HISSING, last in _VELAR
    soft = not hissing and (word.endswith(("яя", "ее")) or (word.endswith("ий") and not velar))
    o, y = ("е" if soft or hissing else "о"), ("и" if soft or hissing or velar else "ы")
    a, u = ("я", "ю") if soft else ("а", "у")
    he = "ой" if word.endswith("ой") else f"{y}й"
    genders = {
        "й": (he, f"{o}го", f"{o}му", f"{he} {o}го", f"{y}м", f"{o}м"),
        "я": (f"{a}я", f"{o}й", f"{o}й", f"{u}ю", f"{o}й", f"{o}й"),
        "е": (f"{o}е", f"{o}го", f"{o}му", f"{o}е", f"{y}м", f"{o}м"),
    }  # fmt: skip
    plural = (f"{y}е", f"{y}х", f"{y}м", f"{y}е {y}х", f"{y}ми", f"{y}х")
    own = [] if word.endswith(("ые", "ие")) else [genders[word[-1]]]
    told = [*own, plural] if agrees else [*genders.values(), plural]
    forms = [tuple(stem + end for row in told for end in row[case].split()) for case in range(_CASES)]
    if word.endswith(_PARTICIPLES):
        short = stem[:-1] if word.endswith("нный") else stem
        forms[0] = (*forms[0], *(short + ending for ending in ("", "а", "о", "ы")))
    return tuple(forms)


def _noun(word: str) -> Forms:
    """Singular and plural by the ending of the nominative; what ends in у, э or ю is not inflected."""
    for ending, declension in _DECLENSIONS:
        if word.endswith(ending):
            return declension(word.removesuffix(ending))
    return _consonant(word)


def _paradigm(stem: str, *cases: str) -> Forms:
    return tuple(tuple(stem + ending.replace("-", "") for ending in case.split()) for case in cases)


def _in_a(stem: str) -> Forms:
    i = "и" if stem[-1] in _HISSING + _VELAR else "ы"
    none = f"{stem[:-1]}ок {stem[:-1]}ек".split() if stem.endswith("к") else []
    plain = _paradigm(stem, f"а {i}", f"{i} -", "е ам", f"у {i} -", "ой ей ами", "е ах")
    return (plain[0], (*plain[1], *none), *plain[2:])


def _consonant(stem: str) -> Forms:
    i = "и" if stem[-1] in _HISSING + _VELAR else "ы"
    of = "ей" if stem[-1] in _HISSING else "ов ев" if stem[-1] == "ц" else "ов"
    return _paradigm(stem, f"- {i}", f"а {of}", "у ам", f"- а {i} {of}", "ом ем ами", "е у ах")


def _fleeting(stem: str) -> Forms:
    """'ракетоносец', 'ракетоносца'."""
    cases = _consonant(stem + "ц")
    direct = (stem + "ец", stem + "цы")
    return (direct, cases[1], cases[2], (*direct, *cases[3]), *cases[4:])


_DECLENSIONS = (
    ("ия", lambda s: _paradigm(s, "ия ии", "ии ий", "ии иям", "ию ии", "ией иями", "ии иях")),
    ("ие", lambda s: _paradigm(s, "ие ия", "ия ий", "ию иям", "ие ия", "ием иями", "ии иях")),
    ("ец", _fleeting),
    ("а", _in_a),
    ("я", lambda s: _paradigm(s, "я и", "и ь й", "е и ям", "ю и", "ей ями", "е и ях")),
    ("ь", lambda s: _paradigm(s, "ь и", "я и ей", "ю и ям", "ь я и ей", "ем ью ями", "е и ях")),
    ("й", lambda s: _paradigm(s, "й и", "я ев", "ю ям", "й я и ев", "ем ями", "е и ях")),
    ("о", lambda s: _paradigm(s, "о а", "а -", "у ам", "о а", "ом ами", "е ах")),
    ("е", lambda s: _paradigm(s, "е я", "я ей ий", "ю ям", "е я", "ем ями", "е ях")),
    ("ы", lambda s: _paradigm(s, "ы", "ов -", "ам", "ы ов -", "ами", "ах")),
    ("и", lambda s: _paradigm(s, "и", "и ей ь й ев -", "и ям ам", "и ей -", "и ями ами", "и ях ах")),
    ("у", lambda s: ((s + "у",),) * _CASES),
    ("э", lambda s: ((s + "э",),) * _CASES),
    ("ю", lambda s: ((s + "ю",),) * _CASES),
)
"""Declensions by the ending of the nominative, the longer ones first."""
