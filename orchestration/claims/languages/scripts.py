"""Scripts by their letters, as ranges of a regular expression's class."""

SCRIPTS = {
    "latin": r"A-Za-zÀ-ÖØ-öø-ɏ",
    "cyrillic": r"Ѐ-ӿ",
    "han": r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff",
    "kana": r"぀-ヿｦ-ﾟ",
    "hangul": r"가-힣ᄀ-ᇿ㄰-㆏",
    "arabic": r"؀-ۿ",
    "greek": r"Ͱ-Ͽ",
    "hebrew": r"֐-׿",
    "thai": r"฀-๿",
    "devanagari": r"ऀ-ॿ",
}
SIGNS = "".join(SCRIPTS[script] for script in ("han", "kana", "hangul"))
"""Letters of scripts in which a word may begin behind any of them, without a blank: each is a token."""
UNSPACED = "".join(SCRIPTS[script] for script in ("han", "kana"))
"""Letters of scripts in which no blank stands between words."""
ENDS = rf"(?![^\W{SIGNS}])"
"""A word in Latin letters or figures ends: none follows, but for a letter of these scripts."""
BEGINS = rf"(?<![^\W{SIGNS}])"
"""One begins."""
