"""Who does what to whom, by order and signs: before a verb who does it, behind it to whom; '被' turns it round."""

import re
from collections.abc import Sequence

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.chinese.syntax.acting import acts
from orchestration.claims.languages.chinese.syntax.pieces import piece_first, text_of
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.parties import Named, Parties, Party, place_of
from orchestration.claims.text.triggers import Trigger

_PASSIVE = ("被", "遭", "受", "获")
_TOWARDS = re.compile(r"(?:对|向|针对|将|把|朝|朝向)(?:其|一架|两架|正|正在)?\Z")
_TO_MEET = re.compile(r"应对|拦截|监视|识别|驱离|伴飞|查证|跟踪|监控|应处|警戒|确认|对")
_COMING = ("entry", "violation", "incursion", "detection")
_ANSWERS = ("dispatch", "response")
_SENDING = ("dispatch", "scramble")
"""Words of sending; those of meeting have whom they meet behind them."""


def named_in(frame: Frame) -> list[Named]:
    """Craft, and nations beside them that act, in order: neither places nor those who say so, none told twice."""
    nations = (
        n for n in frame.nations
        if acts(frame, n) and not frame.is_speaker(n.first) and not any(_is_owner(n, c) for c in frame.crafts)
    )  # fmt: skip
    return sorted([*frame.crafts, *nations], key=place_of)


def _is_owner(nation: Nation, craft: Craft) -> bool:
    return craft.first <= nation.first < craft.last and set(nation.countries) <= set(craft.operators)


def parties(frame: Frame, clause: Clause, trigger: Trigger, everybody: Sequence[Named]) -> Parties:
    """The parts of those named in the clause; who does it is else the one whom the sentence was about before."""
    here = [n for n in everybody if clause.holds(place_of(n))]
    ahead = [n for n in here if place_of(n) < trigger.first]
    signs = range(trigger.first, piece_first(frame, trigger.first) - 1, -1)
    passive = next((k for k in signs if frame.tokens[k].text in _PASSIVE), None)
    if passive is not None:
        return _passive(ahead, passive)
    return _active(frame, clause, trigger, everybody, ahead)


def _active(
    frame: Frame, clause: Clause, trigger: Trigger, everybody: Sequence[Named], ahead: Sequence[Named]
) -> Parties:
    """Who stands before the verb does it, to whom stands behind it or behind a sign for that."""
    here = [n for n in everybody if clause.holds(place_of(n))]
    faced = [n for n in ahead if _is_towards(frame, n)]
    doers = [Party(n, "subject_before_verb") for n in ahead if n not in faced]
    instrument, met = _behind(frame, trigger, here)
    return Parties(
        "active",
        doers=tuple(doers or [Party(n, "shared_subject") for n in _shared(frame, clause, everybody)]),
        undergoers=tuple(
            Party(n, "against_phrase" if n in faced else "object_behind_verb") for n in (*faced, *met)
        ),
        instrument=tuple(Party(n, "object_of_sending") for n in instrument),
        pronouns=frozenset({"object"}) if _enters_what_was_told(frame, clause, trigger) else frozenset(),
    )  # fmt: skip


def _behind(frame: Frame, trigger: Trigger, here: Sequence[Named]) -> tuple[list[Named], list[Named]]:
    """What a verb sends, and whom it meets: what is sent meets only those behind a verb of meeting."""
    after = [n for n in here if place_of(n) >= trigger.last]
    if trigger.name not in _SENDING:
        return [], after
    sent = [n for n in here if trigger.first <= place_of(n) < trigger.last] + _sent(frame, trigger, after)
    met = [n for n in after if n not in sent]
    if sent:
        met = [n for n in met if _TO_MEET.search(text_of(frame, trigger.last, place_of(n))) is not None]
    return sent, met


def _enters_what_was_told(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """'俄机由…方向进入': no zone is named that they come into."""
    named = any(z.first >= trigger.last for z in frame.zones if clause.holds(z.first))
    return trigger.role == "entry" and not named


def _passive(ahead: Sequence[Named], at: int) -> Parties:
    """'菲船遭中国海警船冲撞': who stands between the sign and the verb does it to whom stands before the sign."""
    return Parties(
        "passive",
        doers=tuple(Party(n, "agent_behind_by") for n in ahead if place_of(n) > at),
        undergoers=tuple(Party(n, "passive_subject") for n in ahead if place_of(n) < at),
    )


def _is_towards(frame: Frame, named: Named) -> bool:
    first = named.first
    return _TOWARDS.search(text_of(frame, max(frame.sentence.first, first - 4), first)) is not None


def _sent(frame: Frame, trigger: Trigger, after: Sequence[Named]) -> list[Named]:
    """What is sent: the craft right behind the verb, and those that a list joins to them."""
    found: list[Named] = []
    for named in after:
        end = found[-1].last if found else trigger.last
        between = text_of(frame, end, named.first)
        if not isinstance(named, Craft) or (found and _TO_MEET.search(between)) or "," in between:
            break
        found.append(named)
    return found


def _shared(frame: Frame, clause: Clause, everybody: Sequence[Named]) -> list[Named]:
    """The subject of a clause that names none: whom the sentence was about first, but for an answer to their coming."""
    before = [t for t in frame.triggers if t.first < clause.first]
    answers = any(t.role in _ANSWERS for t in clause.triggers)
    if answers and any(t.role in _COMING for t in before):
        return []
    told = before[0].first if before else clause.first
    return [n for n in everybody if place_of(n) < told and not _is_towards(frame, n)]
