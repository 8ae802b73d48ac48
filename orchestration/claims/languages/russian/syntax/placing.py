"""Whose a zone is, and what it is to the word that tells of craft: by the words right beside it."""

from collections.abc import Sequence

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.languages.english.syntax.whereabouts import whereabouts as by_words
from orchestration.claims.lexicon.places import WATERS
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.spaces import Crossing, Space, Whose
from orchestration.claims.sentences.telling import Nearness
from orchestration.claims.sentences.whereabouts import Whereabouts
from orchestration.claims.text.tokens import Document
from orchestration.claims.text.triggers import Trigger

_BEHIND, _BEFORE = 1, 1
_REACH, _BESIDE = 12, 3
_DIRECTION = 5
_DIRECTIONS, _OF, _FROM = ("северу", "югу", "западу", "востоку"), "от", "из"


def whereabouts(frame: Frame, place: Mention) -> Whereabouts:
    """How a place belongs to what is told: by the words before it, or as the waters before it in a list do."""
    listed = next((p for p in frame.places if p.last == place.first - 1), None)
    joined = listed is not None and frame.lowers[place.first - 1] in (",", *frame.language.sentences.conjunctions)
    if listed is not None and joined and {listed.detail, place.detail} <= WATERS:
        return whereabouts(frame, listed)
    return by_words(frame, place)


def owner_of_zone(
    document: Document, cue: Mention, nations: Sequence[Nation], places: Sequence[Mention], words: MentionWords
) -> str | None:
    """The country right behind a zone ('воздушное пространство Эстонии'), or its people before it ('эстонское …')."""
    if not words.owners_known.isdisjoint(document.lowers[max(0, cue.first - 1) : cue.first]):
        return None
    if not words.owners_known.isdisjoint(document.lowers[cue.last : cue.last + 1]):
        told = [n for n in nations if n.last <= cue.first and len(n.countries) == 1 and n.form in ("name", "force")]
        return told[0].countries[0] if told else None
    for nation in nations:
        if len(nation.countries) == 1 and 0 <= nation.first - cue.last <= _BEHIND and nation.form != "demonym":
            return nation.countries[0]
    for nation in reversed(nations):
        if nation.form == "demonym" and 0 <= cue.first - nation.last <= _BEFORE and len(nation.countries) == 1:
            return nation.countries[0]
    for nation in nations:
        if nation.form == "demonym" and cue.first <= nation.first < cue.last and len(nation.countries) == 1:
            return nation.countries[0]
    return None


def nearness(frame: Frame, nation: Nation) -> Nearness:
    """'у Японии', 'вблизи границ России', 'к юго-западу от Тайваня', 'из Ливана'."""
    classes, before = frame.language.sentences, frame.words(nation.first - _DIRECTION, nation.first)
    near = frame.language.drafts.near
    directed = before[-1:] == [_OF] and any(word.endswith(_DIRECTIONS) for word in before)
    beside = directed or not near.isdisjoint(before[-1:])
    return Nearness(beside or not classes.around.isdisjoint(before[-3:]), beside, before[-1:] == [_FROM])


def space(frame: Frame, zone: Zone) -> Space:
    """'нарушил государственную границу', 'за линию морской границы', 'в международном воздушном пространстве'."""
    words, reach = frame.language.drafts, _BESIDE + 2 * (zone.kind == "adiz")
    beside = frame.words(zone.first - reach, zone.first)
    within = words.inside_waters if zone.kind == "waters" else words.inside
    named = set(frame.words(zone.first - 1, zone.first + 1))
    possessive = words.owning & named
    whose: Whose | None = "speaker" if possessive & words.owning_speaker else "nation" if possessive else None
    return Space(
        first=zone.first - bool(possessive),
        inside=not within.isdisjoint(beside),
        international=zone.kind != "adiz" and bool(words.international & set(beside)),
        sovereign=bool(words.sovereign & named),
        whose=whose,
    )


def crossing(frame: Frame, zone: Zone, trigger: Trigger) -> Crossing:
    """What is entered stands behind the verb or before its passive; no subject is taken for the owner."""
    return Crossing(entered=abs(zone.first - trigger.last) <= _REACH, of_subject=False)
