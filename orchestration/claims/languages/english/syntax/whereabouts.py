"""What stands around a place, a nation's land or a zone: prepositions before it, commas and brackets."""

from collections.abc import Sequence

from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.languages.words import Phrases
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.model import PlaceRelation
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.spaces import Crossing, Space, Whose
from orchestration.claims.sentences.telling import Nearness
from orchestration.claims.sentences.whereabouts import Whereabouts
from orchestration.claims.text.triggers import Trigger

_BEFORE = 5
"""Tokens before a place in which words may say how it belongs to what is told."""
_BEFORE_ZONE = 8
"""Tokens before a zone that say whether something is in it, or tell of coming into it."""
_PERSONS_BEFORE, _PERSONS_BEHIND = 4, 3
"""Tokens before the words that lead to a place, and behind 'based', in which a person may be named who is there."""
_COAST_REACH = 3
"""Tokens behind a people in which its coast is named ('the Turkish Black Sea coast')."""
_SEATS = frozenset({"base", "city", "capital"})
"""Kinds of places that somebody comes from, belongs to or speaks at."""
_SITES = _SEATS | {"island", "islands", "peninsula"}
"""Kinds of places that craft fly or sail to; in a sea they are where they go on."""
_PASSAGES = frozenset({"strait", "channel"})
"""Kinds of places that one is in when one comes from them ..."""
_CROSSED = frozenset({"sea", "ocean", "gulf"})
"""... and those that one is in when one goes from them to another ('from the Sea of Japan to the Pacific') ..."""
_TO_REACH = 4
"""... of which this many tokens behind them tell."""
_LINK = 3
"""Tokens at most between a place and the wider one that it lies in ('Ämari in northern Estonia')."""
_ZONES = frozenset({"adiz", "airspace"})
"""Kinds of places that are somebody's zone."""
_LIST_GAP = 2
"""Tokens at most between two lands of a list ('Seychelles, and Mauritius')."""
_HOSTS_BEFORE, _HOSTS_BEHIND = 3, 5
"""Tokens around a land in which it may be said to host something."""
_HYPHENS = frozenset("-‐‑–")


def whereabouts(scene: Frame, place: Mention) -> Whereabouts:
    """How a place belongs to what its sentence tells, by what stands around it."""
    attribute = _is_attribute(scene, place)
    if place.first == scene.sentence.first and not attribute:
        return Whereabouts(None if _is_dateline(scene, place) else "base", "place_at_head")
    narrower = _narrower(scene, place)
    if narrower is not None:
        relation = whereabouts(scene, narrower).relation
        kept = relation != "base" or place.detail == "base"
        return Whereabouts(relation if kept else None, "place_of_place")
    if attribute:
        persons = _names_persons(scene, place.last, place.last + 2 + _PERSONS_BEHIND)
        return Whereabouts(None if persons else "base", "based_there")
    before = scene.words(place.first - _BEFORE, place.first)
    relation, rule = _led_to(scene, place, before)
    if relation in ("base", "origin") and _names_persons(scene, place.first - _BEFORE - _PERSONS_BEFORE, place.first):
        return Whereabouts(None, rule)
    return Whereabouts(relation, rule, relation == "near" and any(word[0].isdigit() for word in before))


def _led_to(scene: Frame, place: Mention, before: Sequence[str]) -> tuple[PlaceRelation | None, str]:
    """How a place belongs by the words before it, and the rule that says so."""
    words = scene.language.sentences
    relation, end = _last_lead(before, words)
    seat = place.detail in _SEATS
    belongs = seat and bool(before) and before[-1] in words.of and end < len(before)
    if relation is None and not belongs:
        at_home = place.detail == "base" and scene.words(place.first - 1, place.first) in ([","], ["("])
        return ("base", "home_of_unit") if at_home else (_there(place), "place_alone")
    if words.operating_from.find(before[-2:]) is not None:
        return "base", "operated_from"
    near = [lead for lead, _ in (_last_lead(before[-3:-1], words),) if lead in ("base", "origin")]
    if relation == "base" or belongs or near == ["base"]:
        return "base", "based_there"
    if seat and not words.says.isdisjoint(scene.words(place.last, place.last + 2)) and relation != "origin":
        return None, "place_of_speaker"
    if relation == "origin" or (seat and near):
        return ("location", "passed_from") if _is_passed(scene, place) else ("origin", "place_of_origin")
    if relation == "location":
        gone_to = place.detail in _SITES and not words.infinitive.isdisjoint(before[-1:])
        relation = "destination" if gone_to else _there(place)
    return relation, "place_behind_preposition"


def _is_passed(scene: Frame, place: Mention) -> bool:
    """Whether who comes from a place is in it: in a strait, and in a sea on the way to another."""
    leading = scene.language.sentences.infinitive | scene.language.drafts.approaching
    goes_on = not leading.isdisjoint(scene.words(place.last, place.last + _TO_REACH))
    return place.detail in _PASSAGES or (place.detail in _CROSSED and goes_on)


def _last_lead(before: Sequence[str], words: SentenceWords) -> tuple[PlaceRelation | None, int]:
    """What the last words before a place that lead to it say, the longest of them, and where they end."""
    found: PlaceRelation | None = None
    best = (0, 0)
    for at, word in enumerate(before):
        if word in words.where:
            found, best = "location", (at + 1, 1)
        for relation, phrases in _leads(words):
            length = phrases.at(before, at)
            if length and (at + length, length) >= best:
                found, best = relation, (at + length, length)
    return found, best[0]


def _leads(words: SentenceWords) -> tuple[tuple[PlaceRelation, Phrases], ...]:
    return (
        ("origin", words.origin), ("base", words.stationed), ("destination", words.bound_for), ("near", words.nearby),
    )  # fmt: skip


def _there(place: Mention) -> PlaceRelation:
    """What a place is in which something happens."""
    return "zone" if place.detail in _ZONES else "location"


def is_setting(scene: Frame, place: Mention) -> bool:
    """Whether what was just told is said to have been at a place ('The drill was in the Sea of Japan')."""
    return scene.language.story.set_there.find(scene.words(place.first - 2, place.first)) is not None


def is_at_head(scene: Frame, place: Mention) -> bool:
    """Whether a place opens its sentence, as a dateline does."""
    return place.first == scene.sentence.first


def nearness(scene: Frame, nation: Nation) -> Nearness:
    """'off the coast of Japan', 'near Japan', 'from Lebanon', 'off the Indian coast'."""
    around = not scene.language.sentences.around.isdisjoint(scene.words(nation.first - 3, nation.first))
    beside = not scene.language.drafts.near.isdisjoint(scene.words(nation.first - 1, nation.first))
    before, origin = scene.words(nation.first - 2, nation.first), scene.language.sentences.origin
    comes_from = any(at + origin.at(before, at) == len(before) for at in range(len(before)))
    coasts = scene.language.sentences.spaces
    coast = around and not coasts.isdisjoint(scene.words(nation.last, nation.last + _COAST_REACH))
    return Nearness(around, beside, comes_from, coast, _land(scene, nation))


def _land(scene: Frame, nation: Nation) -> PlaceRelation | None:
    """'in northern Iraq', 'at Kunsan Air Base, South Korea': how a country named as a land belongs to what is told."""
    words, behind = scene.language.sentences, scene.tokens[nation.last : nation.last + 1]
    owns = any(t.lower in words.possessive or t.text[0].isupper() or t.text in _HYPHENS for t in behind)
    persons = _names_persons(scene, nation.first - _PERSONS_BEFORE, nation.first)
    flown = any(craft.first <= nation.first < craft.last for craft in scene.crafts)
    if nation.form not in ("name", "metonym") or owns or persons or flown:
        return None
    kind = "country" if nation.form == "name" else "capital"
    land = Mention("place", "", nation.first, nation.last, *scene.span(nation.first, nation.last), detail=kind)
    found = whereabouts(scene, land)
    if found.rule == "place_of_place" and kind == "country":
        return found.relation
    if kind == "country" and _hosts(scene, nation):
        return "location"
    leads = words.land_leads if kind == "country" else words.capital_leads
    led = leads.find(scene.words(nation.first - _BEFORE, nation.first)) is not None
    return found.relation if led else _listed_with(scene, nation) if kind == "country" else None


def _hosts(scene: Frame, nation: Nation) -> bool:
    """'hosted by Pakistan', 'Kuwait, which is the host': what is hosted is held in the land of the host."""
    words = scene.language.sentences
    return (
        words.hosted_by.find(scene.words(nation.first - _HOSTS_BEFORE, nation.first)) is not None
        or words.hosting.find(scene.words(nation.last, nation.last + _HOSTS_BEHIND)) is not None
    )


def _listed_with(scene: Frame, nation: Nation) -> PlaceRelation | None:
    """'over Djibouti, Seychelles and Mauritius': a land in a list is what the land or place before it is."""
    joining = scene.language.sentences.conjunctions
    goes_on = not (joining | {","}).isdisjoint(scene.words(nation.last, nation.last + 1))
    named: list[Mention | Nation] = [*scene.places, *(n for n in scene.nations if n.form == "name")]
    for other in named:
        between = scene.words(other.last, nation.first) if other.last < nation.first else []
        last = [word for word in between if word != ","]
        is_next = goes_on if between == [","] else len(last) == 1 and last[0] in joining
        if is_next and len(between) <= _LIST_GAP:
            return whereabouts(scene, other).relation if isinstance(other, Mention) else _land(scene, other)
    return None


def space(scene: Frame, zone: Zone) -> Space:
    """'entered its airspace', 'inside territorial waters', 'in international airspace'."""
    words, before = scene.language.drafts, scene.words(zone.first - _BEFORE_ZONE, zone.first)
    within = words.inside_waters if zone.kind == "waters" else words.inside
    named = set(scene.words(zone.first - 2, zone.first + 1))
    possessive = words.owning & named
    whose: Whose | None = "speaker" if possessive & words.owning_speaker else "nation" if possessive else None
    before_it = (at for at in range(zone.first - 2, zone.first) if scene.lowers[at] in possessive)
    return Space(
        first=next(before_it, zone.first),
        inside=not within.isdisjoint(before),
        international=bool(words.international & set(before[-1:])),
        sovereign=bool(words.sovereign & named),
        whose=whose,
    )


def crossing(scene: Frame, zone: Zone, trigger: Trigger) -> Crossing:
    """'Two Russian jets violated national airspace': who stands before the verb alone is not whose airspace it is."""
    entered = trigger.first < zone.first <= trigger.last + _BEFORE_ZONE
    named = [n.first for n in scene.nations if zone.country in n.countries]
    subject = trigger.last <= zone.first and all(first < trigger.first for first in named)
    return Crossing(entered, bool(named) and subject)


def _narrower(scene: Frame, place: Mention) -> Mention | None:
    """'Andersen Air Force Base, Guam', 'Ämari in Estonia', 'the Sea of Japan, the East China Sea': the place before."""
    for other in scene.places:
        between = scene.words(other.last, place.first)
        if 0 < len(between) <= _LINK and scene.language.sentences.within_place.find(between) == (0, len(between)):
            return other
    return None


def _is_dateline(scene: Frame, place: Mention) -> bool:
    """'RAMSTEIN, Germany (AP)', against 'Andersen Air Force Base sent two B-1Bs' at the head of a sentence."""
    following = scene.words(place.last, place.last + 1)
    return not following or not (following[0][0].isalpha() or following[0] in scene.language.sentences.possessive)


def _is_attribute(scene: Frame, place: Mention) -> bool:
    """'Guam-based bombers'."""
    behind = scene.words(place.last, place.last + 2)
    return len(behind) == 2 and behind[0] in _HYPHENS and scene.language.sentences.stationed.at(behind, 1) > 0


def _names_persons(scene: Frame, first: int, last: int) -> bool:
    """'A Guam-based analyst', 'a reporter from Okinawa': who is there is no craft."""
    return not scene.language.sentences.persons.isdisjoint(scene.words(first, last))
