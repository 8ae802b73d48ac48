"""Whether a nation acts where it is named, and whose craft these are by who has them or where they are based."""

import re

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.chinese.syntax.pieces import before, behind, piece_first, text_of
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.frame import Frame

_PLACED = re.compile(
    r"(?:在|对|向|从|往|距|离|就|赴|飞往|前往|驶往|接近|靠近|抵近|逼近|靠|进入|闯入|侵入|环绕|围绕|针对|涉|关于|为|给|不顾|无视|不听)\Z"
)
_SHARED_FORMS = ("name", "metonym", "demonym")
_SPACE = re.compile(
    r"(?:[的之]?(?:领空|领海|防空识别区|防空识别圈|空域|海域|水域|周边|附近|周围|近海|外海|沿海|沿岸|沿线|海岸(?!警|防)|边境|边界|"
    r"国境|上空|本土|以东|以西|以南|以北|东部|西部|南部|北部|东南|西南|东北|西北|东方|方向|境内|境外|主权|领土|岛屿|"
    r"政府允许|人民|总统|外长|外交部|媒体|媒|专家|学者|固有))"
)
_HELD = re.compile(r"(?:关系|威胁|挑衅|勾连|之间|分裂|问题|争端|局势|压力|盟友|盟国)")
_SENDING = re.compile(
    r"(?:有|为|派|出动|投入|包括|组织|率|拥有|兵力|参演|动用|运用|起飞|升空|调派|派遣|以|的|使用|紧急|共|参加)"
)
_BASE_GAP = 16


def acts(frame: Frame, nation: Nation) -> bool:
    """Whether a nation is named as an actor here, rather than as a place, an owner of space, or an adversary."""
    after, ahead = behind(frame, nation.last, 8), before(frame, nation.first, 4)
    if nation.form in _SHARED_FORMS and (_SPACE.match(after) or _HELD.match(after)):
        return False
    if nation.form == "name" and ahead.endswith("位") and after[:1] not in "海空军":
        return False
    return _PLACED.search(ahead) is None or nation.form in ("force", "ship")


def sender_of(frame: Frame, craft: Craft) -> str | None:
    """The last nation before craft in their piece that has, sends or flies them; else the one nation of its clause."""
    first = piece_first(frame, craft.first)
    named = [n for n in frame.nations if first <= n.first and n.last <= craft.first and len(n.countries) == 1]
    for nation in reversed(named):
        if not frame.is_speaker(nation.first) and acts(frame, nation):
            between = text_of(frame, nation.last, craft.first)
            return nation.countries[0] if _SENDING.search(between) else None
    return None


def bases_of(frame: Frame, craft: Craft) -> list[Mention]:
    """'小松基地第6航空团的F-15战机': bases named shortly before craft in their piece."""
    first = max(piece_first(frame, craft.first), craft.first - _BASE_GAP)
    return [p for p in frame.places if p.detail == "base" and first <= p.first and p.last <= craft.head]
