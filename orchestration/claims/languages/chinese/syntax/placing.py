"""Where it is: what stands before and behind a place, a nation's land or a zone."""

import re

from orchestration.claims.languages.chinese.syntax.pieces import before, behind
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.spaces import Crossing, Space, Whose
from orchestration.claims.sentences.telling import Nearness
from orchestration.claims.sentences.whereabouts import Whereabouts
from orchestration.claims.text.triggers import Trigger

_DATELINE = re.compile(r"(?:(?:\d{1,4}[年月日])*(?:电|讯)|报导|报道|/)")
_NEAR = re.compile(
    r"(?:以?[东西南北]{1,2}(?:部|方|侧|面|边)?|正[东西南北]方?|附近|周边|外海|近海|沿海|近岸|沿岸|海域|上空|周围|方向|一带|邻近)"
)
_FROM = re.compile(r"(?:从|自|由|经由|飞离|驶离|离开)\Z")
_TO = re.compile(r"(?:返回|飞往|前往|驶往|返抵|抵达|飞抵|停靠|进驻|回到|返航至|降落于|降落在)\Z")
_SEATS = frozenset({"base", "city", "capital", "region", "country"})
_ZONES = frozenset({"adiz", "airspace"})
_CROSSING_REACH = 14
_OUTSIDE = re.compile(r"(?:外|以外|外侧|外缘|边缘|附近(?!海域)|周边)")
_APPROACHING = re.compile(r"(?:接近|靠近|抵近|逼近|邻近|距离?|紧邻|贴近)[^,;。]{0,4}\Z")
_INTERNATIONAL = re.compile(r"(?:国际|公)\Z")
_HIS = re.compile(r"(?:其|该国|他国|对方|别国)\Z")
_AROUND = re.compile(
    r"(?:的)?(?:周边|附近|周围|近海|外海|沿海|沿岸|海岸|以[东西南北]|[东西南北]{1,2}(?:部|方|侧)?(?:海域|空域|外海))"
)
_TOWARDS = re.compile(r"(?:接近|靠近|抵近|逼近|环绕|围绕|环|绕)\Z")


def whereabouts(frame: Frame, place: Mention) -> Whereabouts:
    """How a place belongs to what its sentence tells, by what stands around it."""
    ahead, after = before(frame, place.first, 6), behind(frame, place.last, 8)
    if is_at_head(frame, place):
        return Whereabouts(None, "place_at_head")
    if place.detail == "base" and (_FROM.search(ahead) or after.startswith(("的", "第", "起飞", "所属"))):
        return Whereabouts("base", "based_there")
    if _FROM.search(ahead) and place.detail in _SEATS and not _NEAR.match(after):
        return Whereabouts("origin", "place_of_origin")
    if _TO.search(ahead):
        return Whereabouts(
            "destination" if place.detail not in _SEATS - {"region"} else "origin", "place_behind_preposition"
        )
    if place.detail in _ZONES:
        return Whereabouts("zone", "place_alone")
    if _NEAR.match(after) or _APPROACHING.search(ahead):
        return Whereabouts("near", "place_behind_preposition")
    return Whereabouts("location", "place_alone")


def is_at_head(frame: Frame, place: Mention) -> bool:
    """Whether a place stands in a dateline: '新华社北京6月18日电', '记者…台北12日电', '/台北报导'."""
    return _DATELINE.match(behind(frame, place.last, 12)) is not None and place.first - frame.sentence.first < 30


def nearness(frame: Frame, nation: Nation) -> Nearness:
    """'日本周边', '接近阿拉斯加', '从黎巴嫩'."""
    ahead, after = before(frame, nation.first, 4), behind(frame, nation.last, 6)
    near = _AROUND.match(after) is not None or _TOWARDS.search(ahead) is not None
    return Nearness(around=near, beside=near, origin=_FROM.search(ahead) is not None)


def space(frame: Frame, zone: Zone) -> Space:
    """'我领空', '其领空', '国际空域', '领海外'."""
    ahead, after = before(frame, zone.first, 8), behind(frame, zone.last, 4)
    own = any(word in ahead[-6:] for word in frame.language.drafts.owning_speaker)
    whose: Whose | None = "speaker" if own and zone.country is None else "nation" if _HIS.search(ahead) else None
    return Space(
        first=zone.first,
        inside=_OUTSIDE.match(after) is None and _APPROACHING.search(ahead) is None,
        international=_INTERNATIONAL.search(ahead) is not None,
        sovereign=own or whose is not None,
        whose=whose,
    )


def crossing(frame: Frame, zone: Zone, trigger: Trigger) -> Crossing:
    """'闯入…领空': what is come into stands behind the verb."""
    return Crossing(entered=0 <= zone.first - trigger.last <= _CROSSING_REACH, of_subject=False)
