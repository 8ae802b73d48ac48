"""Whom a sentence names, and how a word of it tells of a deed: as an active verb, as a passive one, or as a noun."""

from collections.abc import Sequence
from itertools import pairwise

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.english.syntax.acting import acts
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.parties import Form, Named, place_of
from orchestration.claims.text.triggers import Trigger

_AUXILIARY_REACH = 3
_AGENT_REACH = 3
_NOUN_REACH = 3
_QUALIFYING = frozenset({"unsafe"})
"""Roles of triggers that may only say how a verb before them was done."""


def named_in(scene: Frame) -> list[Named]:
    """Craft, and nations beside them that act, in order: neither places nor those who say so, none told twice."""
    nations = (
        n
        for n in scene.nations
        if acts(scene, n)
        and not (scene.is_speaker(n.first) or is_home(scene, n) or any(_is_owner(scene, n, c) for c in scene.crafts))
    )
    return sorted([*scene.crafts, *nations], key=place_of)


def _is_owner(scene: Frame, nation: Nation, craft: Craft) -> bool:
    """Whether a nation is named as a part of the words for its craft."""
    within = craft.first <= nation.first < craft.last and set(nation.countries) <= set(craft.operators)
    return within and not any(nation.first < t.first < craft.head for t in scene.triggers)


def is_home(scene: Frame, nation: Nation) -> bool:
    """'Typhoons based at Malbork, Poland': a country behind a place and a comma says where the place is."""
    behind_comma = scene.words(nation.first - 1, nation.first) == [","]
    return behind_comma and any(p.last == nation.first - 1 for p in scene.places) and nation.form == "name"


def form_of(scene: Frame, clause: Clause, trigger: Trigger, named: Sequence[Named]) -> Form:
    """Whether a trigger stands as an active verb, as a passive one, or as a noun."""
    classes, lowers = scene.language.sentences, scene.lowers
    if lowers[trigger.last - 1] in classes.agent:
        return "passive"
    participles = [at for at in range(trigger.first, trigger.last) if classes.past_participle.fullmatch(lowers[at])]
    participle = bool(participles)
    if not participle and _is_noun(scene, trigger):
        return "noun"
    if not participle and trigger.role in _QUALIFYING and _is_done_to(scene, clause, trigger, named):
        return "passive"
    before = scene.words(trigger.first - _AUXILIARY_REACH, participles[-1] if participles else trigger.last)
    bare = trigger.first > 0 and lowers[trigger.first - 1] in classes.infinitive
    if participle and not bare and not classes.passive.isdisjoint(before):
        return "passive"
    return "passive" if participle and _agent(scene, clause, trigger, named) is not None else "active"


def _is_done_to(scene: Frame, clause: Clause, trigger: Trigger, named: Sequence[Named]) -> bool:
    """'Was approached to within five metres by a fighter': the words only say how, of a verb in the passive."""
    classes, before = scene.language.sentences, scene.words(clause.first, trigger.first)
    done = any(one in classes.passive and classes.past_participle.fullmatch(other) for one, other in pairwise(before))
    return done and _agent(scene, clause, trigger, named) is not None


def _is_noun(scene: Frame, trigger: Trigger) -> bool:
    """'the third interception', 'Finnish scrambles', 'Italy's escort', 'scrambles of', 'escort was by'."""
    classes, lowers = scene.language.sentences, scene.lowers
    following = lowers[trigger.last] if trigger.last < scene.sentence.last else ""
    if following in classes.of or following in classes.passive:
        return True
    if any(n.last == trigger.first and n.form == "demonym" for n in scene.nations):
        return True
    for at in range(trigger.first - 1, max(scene.sentence.first, trigger.first - 1 - _NOUN_REACH) - 1, -1):
        if lowers[at] in classes.subordinators or any(c.first <= at < c.last for c in scene.crafts):
            return False
        if lowers[at] in classes.determiners or lowers[at] in classes.possessive:
            return True
    return False


def _agent(scene: Frame, clause: Clause, trigger: Trigger, named: Sequence[Named]) -> int | None:
    """Where 'by' stands before who does it: someone named follows, and no object stands between."""
    agents = scene.language.sentences.agent
    for at in range(trigger.last, clause.last):
        if any(n.first <= at < n.last for n in named):
            return None
        if scene.lowers[at] in agents and any(at < n.first <= at + _AGENT_REACH for n in named):
            return at
    return None
