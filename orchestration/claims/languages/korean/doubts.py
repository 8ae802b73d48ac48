"""What keeps a word from telling that something happened: what stands behind it, and words of its sentence."""

import re

from orchestration.claims.languages.korean.particles import text_of
from orchestration.claims.languages.korean.parties import frame_text
from orchestration.claims.languages.korean.pointing import points_back
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.telling import Doubt
from orchestration.claims.text.triggers import Trigger

_DENIED = re.compile(
    r"^[가-힣]{0,3}(?:지는?|은|는|이|가|도|을|를)?\s?(?:(?:피해|사실|일|적|것|징후|정황)[은는이가도]?\s)?(?:않|"
    r"못|없|아니|안 )|"
    r"^(?:하거나|이나)\s[가-힣]+(?:지|은|는|이|가)\s?(?:않|없)|"
    r"^(?:한|된)\s(?:것은|것이|바|적이|적은|사실이|사실은|항공기는|군용기는)\s?(?:않|없|아니)"
)
_OFTEN = re.compile(r"\d{2,}여?(?:차례|회|건|번)|최근\d+년|\d+년간|지난\d+년")
_CLAIMED = re.compile(r"^[가-힣]{0,4}(?:다|라)는\s(?:[가-힣]+\s){0,2}(?:주장|보도|의혹|지적|발표|설명|소문)")
_SUPPOSED = re.compile(
    r"^[가-힣]{0,3}\s?(?:가능성|우려|위험|위협|대비|시에는|시 |때마다|경우|수 있|수도|능력|준비|대응체계|태세|"
    r"의지|임박|징후|"
    r"움직임|체계|기지|명령|지시|계획|조짐|훈련|연습|절차|태세|방지|자제)|"
    r"^(?:할|될|하면|한다면|하려|하기|하도록|하지 않도록|할지|시(?=\s|에)|하는지|했는지|여부|에 대비|"
    r"에 대한 대비|를 대비|"
    r"을 대비|를 막|을 막|를 가정|을 가정)"
)
_L_ENDING = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 8)
"""Syllables that end in ㄹ, as verbs do of what is to come ('출격시킬 것', '들어올 경우')."""
_TO_COME = re.compile(rf"^[가-힣]{{0,3}}[{_L_ENDING}]\s(?:것|예정|계획|방침|때|경우|수|가능성|듯|전망|준비)")
_STILL_A_DRILL = re.compile(r"^\s?(?:계획|절차|훈련|연습|명령)")
_FORETOLD = re.compile(r"^[가-힣]{0,4}\s?(?:할|될|하기로|키로|할 것|예정|하겠|하려|할 계획)")
_NO_DRILL = re.compile(
    r"(?:전지|소방|대피|민방위|인명구조|산악구조|긴급구조|재난|예비군|직업|심폐소생|체력|개인|팀|합숙|발성|수비|"
    r"신병|지진|화재|"
    r"방역|도상|재활|대응|안전|보행|운전|면접|적응)\s?$"
)
_NO_DRILL_BEHIND = re.compile(
    r"^(?:병|소|생|원|장비|경기|기지|장|용|복|기\s|기를|기가|기는|비행단|함|정\s|미사일|캠프|량|벌레|된 |받)"
)
_MISSILE = re.compile(r"미사일|탄도탄|발사체|방사포|ICBM|SLBM|IRBM")
_SPACE = re.compile(r"위성|누리호|우주발사|우주 발사|우주센터|발사대|스페이스X|팰컨|탐사선|궤도|나로")
_WAR = re.compile(
    r"공습|타격|숨졌|숨지|사망|부상|다쳤|폭격|전쟁|주거지|아파트|공격했|공격해|공격을|명중|격추|하마스|헤즈볼라|"
    r"후티|키이우|텔아비브|하르키우|오데사|드니프로|르비우|가자|우크라이나|이스라엘"
)
_SINCE = re.compile(
    r"^[가-힣\s]{1,14}?(?:은|는)\s[^.]{0,30}(?:이후|이래)[^.]{0,16}(?:처음|만|첫)|^[가-힣\s]{0,8}?(?:은|"
    r"는)\s(?!.*(?:실시한다|열린다|예정))[^.,]{0,20}번째(?:이|다|로|입)"
)
_TALKED_OF = re.compile(
    r"^(?:을|를|에|의|에 대해|에 대한)?\s?(?:[가-힣]+\s){0,2}(?:규탄|비난|비판|중단|축소|촉구|요구|논의|합의|"
    r"검토|반발|항의|중요성|필요성|강조|점검|협의|조정|문제|방안|여부|의미)"
)
_BLAMED = re.compile(r"^(?:을|를|에 대해)\s[^.]{0,40}(?:라고|다고|며)\s(?:비난|비판|규탄|주장|반발|경고)")
_DURING = re.compile(r"^\s중(?:이던|에)?\s")
_SOME = re.compile(r"\d+여?\s?건[은이]")
"""'20여 건은 연기됐다': some drills of many, which are no news of any."""
_COLLISION = re.compile(r"충돌|부딪")
"""What happens within one force too, as an accident."""
_FEARED = re.compile(r"^.{0,4}(?:우려|방지)")


def doubts(frame: Frame, clause: Clause, trigger: Trigger) -> frozenset[Doubt]:
    """All that keeps a trigger of the clause from telling that something happened."""
    rest = frame_text(frame, frame.tokens[trigger.last - 1].end, 26)
    found: set[Doubt] = set()
    if _DENIED.match(rest) or (frame.has("denial") and _CLAIMED.match(rest)):
        found.add("denied")
    if _SUPPOSED.match(rest) and not (trigger.role in ("exercise", "patrol") and _STILL_A_DRILL.match(rest)):
        found.add("supposed")
    if _FORETOLD.match(rest) or _TO_COME.match(rest):
        found.add("foretold")
    if _is_yardstick(frame, trigger):
        found.add("yardstick")
    if any(frame.has(cue) for cue in ("display", "fiction", "history")):
        found.add("shown")
    if _is_other(frame, clause, trigger, rest):
        found.add("other_sense")
    if _SOME.search(frame_text(frame, frame.sentence.start, frame.sentence.last - frame.sentence.first)):
        found |= {"cancelled"} if frame.has("cancelled") or frame.has("postponed") else set()
    elif frame.has("cancelled"):
        found |= {"cancelled", "called_off"}
    elif frame.has("postponed"):
        found |= {"cancelled", "put_off"}
    if trigger.role in ("exercise", "patrol"):
        found |= _of_drills(frame, trigger, rest)
    return frozenset(found)


def _is_yardstick(frame: Frame, trigger: Trigger) -> bool:
    """'… 침범은 2019년 7월 23일 이후 처음이다': the present one again, told only to say since when there was none."""
    whole = frame_text(frame, frame.tokens[trigger.first].start, 80)
    return _SINCE.search(whole) is not None


def _of_drills(frame: Frame, trigger: Trigger, rest: str) -> set[Doubt]:
    """'훈련의 중요성', '훈련을 침략이라고 비난했다': a drill that is only talked of; '훈련 중 추락'."""
    found: set[Doubt] = set()
    if _TALKED_OF.match(rest) or _BLAMED.match(frame_text(frame, frame.tokens[trigger.last - 1].end, 60)):
        found.add("discussed")
    if _DURING.match(rest):
        found.add("yardstick")
    return found


def _is_other(frame: Frame, clause: Clause, trigger: Trigger, rest: str) -> bool:
    """Whether a word means something else: training of a team, a rocket into space, a strike of a war."""
    words = text_of(frame.tokens, clause.first, clause.last)
    aircraft = [c for c in frame.crafts if clause.holds(c.head) and c.category != "vessel"]
    if trigger.role in ("exercise", "patrol"):
        return _is_no_drill(frame, clause, trigger, rest)
    if trigger.role == "launch":
        return _is_no_launch(words, text_of(frame.tokens, frame.sentence.first, frame.sentence.last))
    if trigger.role == "lock_on":
        return "레이더" not in words
    if trigger.name == "unsafe":
        craft = any(clause.holds(c.head) for c in frame.crafts)
        states = {country for nation in frame.nations for country in nation.countries}
        if len(states) < 2 and _COLLISION.match(text_of(frame.tokens, trigger.first, trigger.last)):
            return True
        return not craft or _FEARED.match(rest) is not None
    return trigger.name in ("intercept", "escort") and (not aircraft or rest.startswith("함"))


def _is_no_drill(frame: Frame, clause: Clause, trigger: Trigger, rest: str) -> bool:
    """Whether nobody armed is told of, or what stands beside the word tells of another training."""
    before = text_of(frame.tokens, clause.first, trigger.first)
    if _NO_DRILL.search(before) or _NO_DRILL_BEHIND.match(rest):
        return True
    domain = bool(frame.nations) and (frame.has("naval") or frame.has("aerial"))
    armed = not frame.language.drafts.arms.isdisjoint(frame.all_words()) or bool(frame.exercises) or domain
    return not armed and not points_back(frame, trigger)


def _is_no_launch(words: str, sentence: str) -> bool:
    """Whether no missile is told of, but a rocket into space or a strike."""
    if _MISSILE.search(words) is None or _WAR.search(sentence) is not None:
        return True
    return _SPACE.search(sentence) is not None and "미사일" not in words


def is_habitual(frame: Frame, clause: Clause) -> bool:
    """Whether the clause tells of a practice, or only how often something was."""
    if any(d.span is not None and d.span.precision == "day" for d in frame.dates):
        return False
    return frame.has("habitual") or _OFTEN.search(text_of(frame.tokens, clause.first, clause.last)) is not None
