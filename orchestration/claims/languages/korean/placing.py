"""Where: by what stands behind a place ('울릉도 인근에서'); whose a zone is by what stands before it."""

import re
from collections.abc import Sequence

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.languages.korean.parties import frame_text
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.spaces import Crossing, Space
from orchestration.claims.sentences.telling import Nearness
from orchestration.claims.sentences.whereabouts import Whereabouts
from orchestration.claims.text.tokens import Document
from orchestration.claims.text.triggers import Trigger

_NEAR = re.compile(
    r"^(?:\s?(?:[동서남북]{1,3}(?:쪽|방|부)?|약|앞|먼|\d[\d,.]*\s?(?:km|킬로미터|㎞|마일|해리)|해안|본섬|주변|"
    r"상공))*\s?"
    r"(?:인근|부근|주변|앞바다|일대|남방|북방|동방|서방|[동서남북]{1,3}(?:쪽|방|부)|근처|근해|가까이|사이|외곽|"
    r"전방|공해)"
)
_FROM = re.compile(
    r"^(?:\s?(?:공군|해군)?\s?기지|에|\s)*에서\s(?:[가-힣]+\s){0,2}(?:이륙|출격|발진|긴급|출항|출발|날아온|"
    r"날아오|온\s|출동)"
)
_SPEAKS = re.compile(r"^\s?(?:[=】\]]|발\s|특파원)")
_AROUND = re.compile(r"^(?:\s?(?:인근|부근|주변|근처|근해|상공|방향|쪽|영공|해역|앞바다|본토|주위|해안|영해))")
_FROM_LAND = re.compile(r"^(?:에서|\s?(?:쪽|방향|영토|본토)에서)\s(?:날아|넘어|발사)")
_OUR = re.compile(r"(?:우리(?:나라)?|자국)\s?$")
_PART_OF_LAND = re.compile(r"(?:의)?\s(?:[동서남북]{1,3}(?:쪽|부|방)?\s|본토\s)?")
_OUTSIDE = re.compile(
    r"^[가-힣]{0,1}\s?(?:인근|부근|주변|밖|외곽|쪽|방향|근처|외측|접경|에 접근|으로 접근|확대|선포|설정|개념|은 |"
    r"이란)"
)


def whereabouts(frame: Frame, place: Mention) -> Whereabouts:
    """What a place is to its sentence."""
    rest = frame_text(frame, place.end, 20)
    if is_at_head(frame, place) or _SPEAKS.match(rest):
        return Whereabouts(None, "place_at_head")
    if place.detail == "adiz":
        return Whereabouts("zone", "place_of_zone")
    if _FROM.match(rest):
        return Whereabouts("origin", "place_of_origin")
    return Whereabouts("near" if _NEAR.match(rest) else "location", "place_alone")


def is_at_head(frame: Frame, place: Mention) -> bool:
    """'[마닐라=…]', '(서울=…)': where the news is from."""
    following = frame.tokens[place.last].text if place.last < frame.sentence.last else ""
    return following == "=" and place.first <= frame.sentence.first + 2


def is_setting(frame: Frame, place: Mention) -> bool:
    """Whether the words of a place say that what was just told was there."""
    return False


def nearness(frame: Frame, nation: Nation) -> Nearness:
    """Whether something is said to be near a nation's land, or to come from it."""
    rest = frame_text(frame, frame.tokens[nation.last - 1].end, 12)
    near = _AROUND.match(rest) is not None
    return Nearness(around=near, beside=near, origin=_FROM_LAND.match(rest) is not None)


def zone_owner(
    document: Document, cue: Mention, nations: Sequence[Nation], mentions: Sequence[Mention], words: MentionWords
) -> str | None:
    """'우리 영공', '일본 방공식별구역': the nation right before; else the owner of a place right before."""
    before = document.text[max(0, cue.start - 8) : cue.start]
    if _OUR.search(before):
        return None if "자국" in before else "KOR"
    beside = [n for n in nations if n.last <= cue.first and len(n.countries) == 1]
    if beside and document.text[document.tokens[beside[-1].last - 1].end : cue.start] in (
        "",
        " ",
        "의 ",
        " 측 ",
        "측 ",
    ):
        return beside[-1].countries[0]
    if cue.value != "adiz" and beside and beside[-1].form == "name":
        between = document.text[document.tokens[beside[-1].last - 1].end : cue.start]
        if _PART_OF_LAND.fullmatch(between):
            return beside[-1].countries[0]
    places = [m for m in mentions if m.category == "place" and m.country and m.last <= cue.first]
    if places and re.fullmatch(
        r"(?:섬|시)?\s?(?:[동서남북]{0,3}(?:쪽|방|부)?\s?)?(?:인근|부근|상공|앞바다|주변)?\s?(?:의\s)?",
        document.text[places[-1].end : cue.start],
    ):
        return places[-1].country
    return None


def space(frame: Frame, zone: Zone) -> Space:
    """What the words of a zone say of it."""
    start = frame.tokens[zone.first].start
    before = "".join(t.text for t in frame.tokens[max(frame.sentence.first, zone.first - 4) : zone.first])
    rest = frame_text(frame, frame.tokens[zone.last - 1].end, 8)
    own = "자국" in before[-3:]
    return Space(
        first=zone.first - 2 if own else zone.first, inside=_OUTSIDE.match(rest) is None,
        international="공해" in before or start < 0, sovereign=zone.kind == "airspace", whose="nation" if own else None,
    )  # fmt: skip


def crossing(frame: Frame, zone: Zone, trigger: Trigger) -> Crossing:
    """A zone before a verb is what is come into."""
    return Crossing(entered=zone.first < trigger.first, of_subject=False)
