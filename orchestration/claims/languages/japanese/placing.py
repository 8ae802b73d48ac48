"""What a place, a nation's land or a zone is to a Japanese sentence: by what stands behind it."""

import re

from orchestration.claims.languages.japanese.phrases import run_of_sentence
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.spaces import Crossing, Space
from orchestration.claims.sentences.telling import Nearness
from orchestration.claims.sentences.whereabouts import Whereabouts
from orchestration.claims.text.triggers import Trigger

_SEATS = frozenset({"base", "city"})
_THERE = re.compile(
    r"(?:\([^()]*\)|など|周辺|沖|上空|[東西南北]+(?:方|側)?)*(?:(?:と|及び|や)その周辺[^、。]{0,6}|(?:と|及び|や)[^、。はがを]{0,8}空域)?(?:で(?!発表|記者|会見)|において|に(?:飛来|到着|展開|着陸)|を訪)"
)
_BASE = re.compile(
    r"(?:\)|から(?!飛来|南|北|東|西|約)|所属|配備|の第?\d|を(?:離陸|出発|出港|出航|飛び立)|に(?:所属|配備)|で(?:発表|記者|会見))"
)
_SPEAKING = re.compile(r"\A[^、。]{0,3}(?:[=＝]|発|電|【|】|ロイター|時事|共同】)")
_NEAR = re.compile(
    r"を(?:取り)?(?:囲|包囲)|(?:本土|本島|列島)?(?:[東西南北]+(?:方)?(?:沖|海域|の)?|沖|周辺|近海|付近|近く|近辺|沿岸|海岸|(?:の)?[^、。]{0,4}(?:沖|近海|周辺)|西岸|東岸|内陸|沿海|領土)"
)
_OUTSIDE = re.compile(r"[^、。]{0,3}(?:外|の手前|に接近|近く)")
_REACH = 40
"""Letters between a zone and the verb that tells of coming into it."""


def whereabouts(frame: Frame, place: Mention) -> Whereabouts:
    """'東シナ海において', '那覇基地から', '(鹿屋)'."""
    run = run_of_sentence(frame)
    behind, before = run.behind(place.last), run.before(place.first)
    if before.endswith(("【", "(")) and _SPEAKING.match(behind) is not None:
        return Whereabouts(None, "place_at_head")
    if place.detail not in _SEATS:
        return Whereabouts("zone" if place.detail in ("adiz", "airspace") else "location", "place_before_particle")
    if before.endswith("(") or _BASE.match(behind) is not None:
        return Whereabouts("base", "based_there")
    return (
        Whereabouts("location", "place_before_particle") if _THERE.match(behind) else Whereabouts("base", "based_there")
    )


def nearness(frame: Frame, nation: Nation) -> Nearness:
    """'日本周辺', '北朝鮮西岸'."""
    found = nation.form == "name" and _NEAR.match(run_of_sentence(frame).behind(nation.last)) is not None
    return Nearness(around=found, beside=found)


def space(frame: Frame, zone: Zone) -> Space:
    """'領海に', '領海の外に': in it unless it is said to be outside."""
    run = run_of_sentence(frame)
    inside = _OUTSIDE.match(run.behind(zone.last)) is None
    sovereign = zone.kind != "airspace" or not run.before(zone.first).endswith(("国際", "公海"))
    return Space(first=zone.first, inside=inside, international=not sovereign, sovereign=sovereign, whose=None)


def crossing(frame: Frame, zone: Zone, trigger: Trigger) -> Crossing:
    """A word of entry stands behind its zone."""
    run = run_of_sentence(frame)
    entered = 0 <= run.place(trigger.first) - run.place(zone.first) <= _REACH
    return Crossing(entered, of_subject=False)
