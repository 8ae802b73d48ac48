"""Who does what to whom in Japanese: by the particle behind each, and by the voice of the verb."""

import re
from collections.abc import Sequence

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.japanese.phrases import Case, Run, case_behind, run_of_sentence
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.parties import Form, Named, Parties, Party, place_of
from orchestration.claims.text.triggers import Trigger

_PASSIVE = re.compile(r"(?:を|が)?(?:さ|わ|けら)?れ(?:た|て|る|ま)|を受け(?!て(?:実施|行|、))")
_NOUN = re.compile(r"(?:は|が|の|に|と|など|、|回数|事案|措置)")
_MEETING = frozenset({"response", "dispatch"})
_TOGETHER = re.compile(
    r"(?:[陸海空]?軍|海兵隊|両国|両軍|[か力ヶカ]国)*(?:(?:と|、|及び|・)[^、。はがをにで]{1,12})*"
    r"(?:\d+[か力ヶカ]国|[二三四]か国)?(?:の)?(?:海上|空|海|海空)?(?:共同|合同|連合|首脳)(?!参謀)"
)
_OBSERVED = frozenset({"確認", "通過", "進出", "航行", "飛行", "飛来", "活動", "抜け"})
"""Words that stand for who saw it."""
_LIST_REACH = 18
"""Letters between two of a list."""


def parties(frame: Frame, clause: Clause, trigger: Trigger, everybody: Sequence[Named]) -> Parties:
    """By the particle behind each; in the passive the subject is who undergoes it."""
    run = run_of_sentence(frame)
    form = _form(run, trigger)
    told: dict[str, list[Party]] = {"doers": [], "undergoers": [], "purpose": [], "instrument": []}
    for named in everybody:
        if not clause.holds(place_of(named)) or _is_speaking(frame, named):
            continue
        case = case_of(frame, run, named)
        part = _part(case, form, trigger, place_of(named) < trigger.first)
        if part is not None:
            told[part].append(Party(named, f"{case}_particle"))
    return Parties(
        form, doers=tuple(told["doers"]), undergoers=tuple(told["undergoers"]), purpose=tuple(told["purpose"]),
        instrument=tuple(told["instrument"]),
    )  # fmt: skip


def case_of(frame: Frame, run: Run, named: Named) -> Case:
    """The case of somebody named: in a list that of the last."""
    case, end = case_behind(run, named.last)
    for _ in range(6):
        if case != "list":
            break
        everybody: list[Named] = [*frame.crafts, *frame.nations]
        others = [n for n in everybody if 0 <= run.place(place_of(n)) - end <= _LIST_REACH]
        following = min(others, key=place_of, default=None)
        if following is None:
            break
        case, end = case_behind(run, following.last)
    return case


def _form(run: Run, trigger: Trigger) -> Form:
    """How a trigger tells of its deed: '追跡された', '追跡した', '追跡は'."""
    behind = run.behind(trigger.last)
    if _PASSIVE.match(behind) is not None:
        return "passive"
    return "noun" if _NOUN.match(behind) is not None else "active"


def _is_speaking(frame: Frame, named: Named) -> bool:
    return isinstance(named, Nation) and frame.is_speaker(named.first)


def _part(case: Case, form: Form, trigger: Trigger, before: bool) -> str | None:
    """What somebody of a case is to a trigger."""
    sent = trigger.role in _MEETING
    if form == "passive":
        return {
            "subject": "undergoers",
            "agent": "doers",
            "origin": "doers",
            "goal": "doers",
            "object": "undergoers",
        }.get(case)
    if case in ("subject", "agent"):
        return "doers"
    if case == "object":
        return "instrument" if sent else "undergoers" if before else None
    if case == "against":
        return "purpose" if sent else "undergoers"
    if case == "goal":
        return None if sent else "undergoers"
    if case == "company":
        return "doers"
    return "doers" if case == "of" and form == "noun" and before else None


def acts(frame: Frame, nation: Nation) -> bool:
    """Whether a nation has the particle of a subject, an agent or company, or stands before '共同'."""
    run = run_of_sentence(frame)
    if frame.is_speaker(nation.first):
        return any(set(c.operators).isdisjoint(nation.countries) for c in frame.crafts if c.operators) or any(
            t.role in ("exercise", "patrol") for t in frame.triggers
        )
    if run.between(nation.first, nation.last) in _OBSERVED:
        return True
    if _TOGETHER.match(run.behind(nation.last)) is not None:
        return True
    return case_of(frame, run, nation) in ("subject", "agent", "company")


def sender(frame: Frame, craft: Craft) -> str | None:
    """The country that sends craft: '空自からは…F15が', '日本は…戦闘機を緊急発進させ', '航空自衛隊は、F-15を'."""
    run = run_of_sentence(frame)
    before = [n for n in frame.nations if n.last <= craft.first and len(n.countries) == 1]
    for nation in reversed(before):
        if any(nation.first >= other.first and nation.last <= other.last for other in frame.crafts):
            continue
        if case_of(frame, run, nation) == "subject" and not frame.is_speaker(nation.first):
            return nation.countries[0]
    return None
