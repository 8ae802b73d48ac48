"""What a Japanese text names: nations in one letter, craft of a nation in one letter, whose a zone is, who says so."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.languages.japanese.phrases import Run, run_of
from orchestration.claims.languages.pack import Language
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention, named_mentions
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.text.tokens import Document, Sentence

_BEHIND_SEVERAL = (
    r"(?=(?:の)?(?:\d+|[二三四五])?[か力ヶカ]?国?(?:の)?(?:共同|合同|両|海上|海空|陸海|空軍|海軍|軍|首脳|防衛相|主催|連合"
    r"|機|艦|爆撃機|戦闘機|[がは、と]))"
)
_BEHIND_ONE = (
    r"(?=(?:(?:陸|海|空)?軍|海兵隊|宇宙軍|沿岸警備隊|国防(?:総)?省|(?:原子力|ミサイル|イージス|戦略|強襲|沿海域|無人)?"
    r"(?:空母|駆逐艦|巡洋艦|フリゲート|潜水艦|揚陸艦|戦闘艦|哨戒機|爆撃機|戦闘機|偵察機|艦|軍機)|原潜|機(?![械関会能構密嫌])))"
)
_AMBIGUOUS = "日中台加印朝"
"""Letters of nations that are words by themselves, or parts of others: they stand for a nation only beside another."""
_OF_NATION = re.compile(r"(?:[陸海空]?軍)?機(?![械関会能構密嫌種体動長内])")
_OBSERVED = re.compile(r"(?<!未)(?:確認(?=[しさ])|通過|進出|航行|飛行|飛来|活動|抜け(?=て|た|、))")
"""Words of what somebody must have seen."""
_DRILL = re.compile(r"訓練|演習")
_ANOTHER_SPEAKS = re.compile(r"[部省軍局]は")
_MINISTRY = re.compile(r"(?<![一-龥ァ-ー])(?:国防部|国防省|国軍)(?!長官)")
_SAYING = re.compile(
    r"(?:と|旨を?|ことを|などと?|を|について)(?:、[^、。]{0,30})?(?:発表|公表|明らかに|表明|述べ|説明|指摘|強調|主張|非難|批判|語っ|"
    r"話し|伝え|報じ|公開|反論|警告|コメント|報告|投稿)|としている|との(?:談話|声明|見解)|談話を|声明を|抗議"
)
_SPEAKER_INSIDE = re.compile(r"[^、]*、(?P<who>[^、。はが]{1,20})[はが]")
"""'…したと、韓国軍が12日発表した'."""
_TOLD_BY = re.compile(r"によ(?:ると|れば|りますと)")
_TOPIC = re.compile(r"[はが](?=[、「]|\d|同日|きょう|昨|本日|この日|[^、。]{0,14}の?(?:会見|談話|声明))")
_LONGEST_SPEAKER = 60
_OWNED = re.compile(
    r"(?:[陸海空]?軍|側|領)?(?:の|が(?:設定|主張)した|が設定する)?(?:海上保安庁|[^、。はをにがへ]{0,12}?(?:沖|周辺|近海|付近|北|南|東|西|方|沿岸)(?:の)?)?"
)


@cache
def _short_nations(letters: str) -> re.Pattern[str]:
    """Two nations or more in a letter each, or one beside a word of its forces."""
    single = "".join(letter for letter in letters if letter not in _AMBIGUOUS)
    return re.compile(
        rf"(?<![\d一-龥])[{letters}]{{2,7}}{_BEHIND_SEVERAL}|(?<![一-龥])[{single}]{_BEHIND_ONE}"
        rf"|(?<=[、・とや及])[{single}]{_BEHIND_ONE}"
    )


def find_mentions(document: Document, lexicon: Lexicon) -> list[Mention]:
    """All that the lexicon knows in a text, and nations and their craft in one letter ('日米', '中国機')."""
    shared = list(_in_letters(document, lexicon))
    mentions = named_mentions(document, lexicon, shared)
    found = [*mentions, *_of_nations(document, mentions)]
    return sorted(found, key=lambda m: m.first)


def _in_letters(document: Document, lexicon: Lexicon) -> Iterator[Mention]:
    """'日米豪共同訓練', '米空軍'."""
    names = lexicon.short_names
    letters = "".join(sorted(name for name in names if len(name) == 1))
    if not letters:
        return
    starts = {token.start: index for index, token in enumerate(document.tokens)}
    for match in _short_nations(letters).finditer(document.text):
        first = starts.get(match.start())
        countries = tuple(dict.fromkeys(names[letter].country for letter in match.group()))
        if first is None or (len(match.group()) > 1 and len(countries) < 2):
            continue
        alone = countries[0] if len(countries) == 1 else None
        yield Mention(
            "country", alone or "", first, first + len(match.group()), match.start(), match.end(), alone, "name",
            () if alone else countries,
        )  # fmt: skip


def _of_nations(document: Document, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """'ロシア機', '自衛隊機': one letter behind a nation stands for its aircraft."""
    taken = {token for mention in mentions for token in range(mention.first, mention.last)}
    for mention in mentions:
        if mention.category not in ("country", "force") or mention.last in taken:
            continue
        found = _OF_NATION.match(document.text, mention.end)
        if found is not None:
            last = mention.last + len(found.group())
            yield Mention("class", "aircraft", last - 1, last, found.end() - 1, found.end())


def pointing(document: Document, sentence: Sentence, nations: Sequence[Nation], lexicon: Lexicon) -> list[Nation]:
    """Who confirms where nobody is said to: the Self-Defense Forces; and whose a 'defence ministry' is."""
    run = run_of(document.tokens, sentence.first, sentence.last)
    inside = [n for n in nations if sentence.first <= n.first < sentence.last]
    found: list[Nation] = []
    ministry = _MINISTRY.search(run.text)
    if ministry is not None:
        country = _ministry_of(nations)
        first = run.token(ministry.start())
        if country is not None and not any(n.last == first for n in inside):
            found.append(Nation((country,), first, first + len(ministry.group()), "force"))
    seen = _OBSERVED.search(run.text)
    at_home = any(_HOME in n.countries for n in nations) or "確認" in run.text
    forces = (n for n in inside if n.form == "force" and not _is_met(n))
    observing = [n for n in forces if not run.behind(n.last).startswith(("の", "機"))]
    if "確認" not in run.text and _DRILL.search(run.text) is not None:
        seen = None
    if seen is not None and at_home and not (observing or found or _ANOTHER_SPEAKS.search(run.text)):
        first = run.token(seen.start())
        found.append(Nation((_HOME,), first, first + 2, "force"))
    return found


_HOME = "JPN"
_MET = frozenset({"CHN", "RUS", "PRK"})


def _is_met(nation: Nation) -> bool:
    """Whether a force is one that the Self-Defense Forces tell of."""
    return set(nation.countries) <= _MET


def _ministry_of(nations: Sequence[Nation]) -> str | None:
    """The country of a ministry that is named without it: that of the dateline, else the first that the text names."""
    speaking = [n.countries[0] for n in nations if n.form == "metonym" and n.countries[0] != _HOME]
    named = [country for n in nations for country in n.countries if country in ("TWN", "CHN", "KOR")]
    return next(iter([*speaking[-1:], *named]), None)


def zone_owner(
    document: Document, cue: Mention, nations: Sequence[Nation], places: Sequence[Mention], words: MentionWords
) -> str | None:
    """'日本の領空', '韓国防空識別圏', '尖閣諸島周辺の領海': the nation or the place right before it."""
    text = document.text
    for nation in reversed(nations):
        if nation.last <= cue.first and len(nation.countries) == 1:
            gap = text[document.tokens[nation.last - 1].end : cue.start].replace("\n", "")
            if _OWNED.fullmatch(gap) is not None:
                return nation.countries[0]
    before = [p for p in places if p.last <= cue.first and p.country and cue.start - p.end <= 30]
    near = [p for p in before if not re.search(r"[、。]", text[p.end : cue.start])]
    if near:
        return near[-1].country
    elsewhere = any(not set(n.countries) <= _MET | {_HOME} for n in nations) or places
    return _HOME if cue.value in ("waters", "airspace") and not elsewhere else None


def attributions(
    document: Document, sentence: Sentence, cues: Sequence[Mention], language: Language
) -> Iterable[tuple[int, int]]:
    """'防衛省は…と発表した', '発表によると': from the head of the noun phrase to its particle."""
    run = run_of(document.tokens, sentence.first, sentence.last)
    for match in _TOLD_BY.finditer(run.text):
        start = max(run.text.rfind(mark, 0, match.start()) for mark in "、。") + 1
        yield run.token(start), run.token(match.start())
    saying = _SAYING.search(run.text)
    if saying is None:
        return
    inside = _SPEAKER_INSIDE.match(saying.group())
    if inside is not None:
        yield run.token(saying.start() + inside.start("who")), run.token(saying.start() + inside.end("who"))
        return
    topic = _TOPIC.search(run.text, 0, _LONGEST_SPEAKER)
    if topic is not None and topic.start() and not _is_told(run, topic.start()):
        yield run.first, run.token(topic.start())


def _is_told(run: Run, place: int) -> bool:
    """Whether the subject is that of what is told: 'ロシア機が…したと発表した' has none of its own."""
    return run.text[place] == "が" and "は" in run.text[:place]
