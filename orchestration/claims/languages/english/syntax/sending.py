"""Whose craft these are by the words beside them: who sends or has them, their unit, the base that they come from."""

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.english.syntax.acting import acts
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.frame import Frame

_SUBJECT_REACH = 24
_BEHIND_DATELINE = frozenset("–—:")
"""What stands behind a town that only says where a text was written ('TAIPEI — Its air force sent 38 aircraft')."""
_LIST_GAP = 4
"""Tokens between two groups of craft that one verb sends."""
_BASE_REACH = 4
_UNIT_REACH = 8
_PURPOSE_REACH = 3
_MEETING = frozenset({"detection", "response", "downing"})
"""Roles of words whose object is somebody else's ('Israel's air defence intercepted a drone')."""


def sender_of(scene: Frame, craft: Craft) -> str | None:
    """The nation before the craft that sends, brings or flies it ('Japan sent up 12 F-15')."""
    start = _list_start(scene, craft)
    for nation in reversed(scene.nations):
        if _possesses(scene, nation, craft):
            return nation.countries[0] if len(nation.countries) == 1 else None
        if 0 <= start - nation.last <= _SUBJECT_REACH and len(nation.countries) == 1:
            return nation.countries[0] if _sends(scene, nation, craft) else None
    return None


def _list_start(scene: Frame, craft: Craft) -> int:
    """Where the list of craft without owners of their own begins that ends in a group of craft."""
    start = craft.first
    for other in reversed(scene.crafts):
        if other.last <= start <= other.last + _LIST_GAP and not other.operators:
            start = other.first
    return start


def _possesses(scene: Frame, nation: Nation, craft: Craft) -> bool:
    """'Japan's four F-15s'."""
    marked = nation.last <= craft.head and _has_possessive(scene, nation)
    return marked and (craft.first <= nation.first or nation.last + 1 == craft.first)


def _has_possessive(scene: Frame, nation: Nation) -> bool:
    following = scene.words(nation.last, nation.last + 1)
    return bool(following) and following[0] in scene.language.sentences.possessive


def _sends(scene: Frame, nation: Nation, craft: Craft) -> bool:
    """Whether the words between a nation and craft say that it sends or has them."""
    classes = scene.language.sentences
    if scene.is_speaker(nation.first) or _is_one_of_several(scene, nation) or not acts(scene, nation):
        return False
    if nation.form == "metonym" and not _BEHIND_DATELINE.isdisjoint(scene.words(nation.last, nation.last + 1)):
        return False
    between = scene.words(nation.last, craft.first)
    if ";" in between or (not classes.agent.isdisjoint(between) and classes.deputising.isdisjoint(between)):
        return False
    if _is_met(scene, nation.last, craft.first):
        return False
    before = scene.words(nation.first - 1, nation.first)
    if not classes.sending.isdisjoint(between) and classes.placing.isdisjoint(before):
        return True
    seen = any(t.role in _MEETING and nation.last <= t.first < craft.first for t in scene.triggers)
    return _has_possessive(scene, nation) and not seen and classes.no_possession.isdisjoint(between)


def _is_met(scene: Frame, first: int, last: int) -> bool:
    """'Eurofighters were sent up to check an aircraft': craft behind a verb of the purpose are those that are met."""
    classes, words = scene.language.sentences, scene.words(first, last)
    to = (k for k, word in enumerate(words) if word in classes.infinitive)
    return any(not classes.answering.isdisjoint(words[k + 1 : k + 1 + _PURPOSE_REACH]) for k in to)


def _is_one_of_several(scene: Frame, nation: Nation) -> bool:
    """'South Korea and Japan sent up warplanes': neither alone."""
    joint = scene.words(nation.first - 1, nation.first)
    joined = bool(joint) and (joint[0] == "," or joint[0] in scene.language.sentences.conjunctions)
    return joined and any(other.last == nation.first - 1 for other in scene.nations)


def may_send(scene: Frame, nation: Nation) -> bool:
    """Whether a nation may be whose craft a sentence tells of: not one behind 'by', which did it to them."""
    return scene.language.sentences.agent.isdisjoint(scene.words(nation.first - 2, nation.first))


def unit_owner(scene: Frame, craft: Craft) -> str | None:
    """'a KC-46A of the 931st Air Refueling Wing': by words of a unit's name."""
    classes, owners = scene.language.sentences, scene.language.unit_owners
    words = scene.words(craft.last, craft.last + _UNIT_REACH)
    if not words or words[0] not in classes.of_a_unit or scene.language.dates.ordinal_endings.isdisjoint(words):
        return None
    return next((owners[word] for word in words if word in owners), None)


def bases_of(scene: Frame, craft: Craft) -> list[Mention]:
    """'F-16s based at Osan', 'F-16s (Osan Air Base)'."""
    based = scene.language.sentences.based
    return [
        place
        for place in scene.places
        if place.detail == "base"
        and 0 < place.first - craft.last <= _BASE_REACH
        and ("(" in (between := scene.lowers[craft.last : place.first]) or not based.isdisjoint(between))
    ]
