"""The word of a clause that sends fighters up, if any: one that means it, or a general one with a reason beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from orchestration.claims.craft.groups import Owned
from orchestration.claims.drafts.common import ANSWERABLE, MEETINGS, fights, occurred
from orchestration.claims.drafts.draft import Told
from orchestration.claims.drafts.sides import named_as_reason, playing
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.sentences.telling import Doubt
from orchestration.claims.text.triggers import Trigger

Meets = Callable[[str | None, str | None], bool]
"""Whether two countries meet as foreign."""
_RECENT = 4
_NEAR, _NEAR_AFTER = 10, 8
"""Tokens between fighters and the verb that sends them, before and behind it."""
_NO_ANSWER: frozenset[Doubt] = frozenset({"practised", "likened"})


def word_of_sending(
    scene: Scene, clause: Clause, crafts: Sequence[Owned], ownership: Ownership, told: Sequence[Told]
) -> Trigger | None:
    """The word that sends fighters up: one that means it, or a general one with fighters and a reason beside it."""
    triggers = [
        t for t in occurred(scene, clause, ("response", "dispatch")) if scene.doubts(clause, t).isdisjoint(_NO_ANSWER)
    ]
    strong = _strong(scene, clause, triggers) or _met_again(scene, clause, crafts, told)
    return strong or _general(scene, clause, triggers, crafts, ownership, told)


def meets_airliner(scene: Scene) -> bool:
    """Whether a sentence names a civil aircraft, which fighters may be sent up to lead or to look at."""
    return scene.language.drafts.airliners.find(scene.all_words()) is not None


def _general(
    scene: Scene, clause: Clause, triggers: Sequence[Trigger], crafts: Sequence[Owned], ownership: Ownership,
    told: Sequence[Told],
) -> Trigger | None:  # fmt: skip
    """A word of sending or meeting, where fighters and whom they answer stand beside it or were just told of."""
    words = scene.language.drafts
    meets = _meeting(scene, ownership, told)
    foreign = _face_each_other(scene, clause, crafts, ownership, meets)
    fighters = any(fights(o, ownership) for o in crafts)
    meeting = next((t for t in occurred(scene, clause, ("flight",)) if scene.says(t, words.meeting)), None)
    again = told and told[-1].group == "scramble" and scene.grammar.telling.takes_up(scene, clause)
    if meeting is not None and ((foreign and fighters) or (again and crafts)):
        return replace(meeting, name="escort")
    answers = not scene.language.sentences.answering.isdisjoint(scene.all_words())
    reason = foreign or meets_airliner(scene) or _has_a_reason(scene, crafts, meets, told)
    if not answers and not (fighters and reason):
        return None
    near = next((t for t in triggers if _has_sent(scene, clause, t, crafts)), None)
    return near or (triggers[0] if again and triggers and crafts else None)


def _has_sent(scene: Scene, clause: Clause, trigger: Trigger, crafts: Sequence[Owned]) -> bool:
    """Whether craft stand near a word, and are what it sends rather than what that is sent against."""
    told = scene.parties(clause, trigger)
    sent = playing(crafts, told.acting)
    return any(-_NEAR <= o.craft.head - trigger.first <= _NEAR_AFTER for o in sent)


def _strong(scene: Scene, clause: Clause, triggers: Sequence[Trigger]) -> Trigger | None:
    """The word that by itself means an answer.

    'sent Eurofighters to look at two Su-27s which were escorting an Il-20': there the sending is the scramble. 'Two
    Su-35s escorting a Tu-95 were intercepted by F-22s': what is done to the escort is.
    """
    responses = [t for t in triggers if t.role == "response"]
    strong = next(iter(responses), None)
    participle = scene.language.sentences.participle
    if strong is not None and any(map(participle.fullmatch, scene.words(strong.first, strong.last))):
        strong = next((t for t in responses if scene.parties(clause, t).form == "passive"), strong)
    sender = next((t for t in triggers if t.role == "dispatch"), None)
    if strong is None or sender is None or sender.last > strong.first or strong.name not in MEETINGS:
        return strong
    return sender if scene.grammar.telling.sends_to_meet(scene, sender, strong) else strong


def _met_again(scene: Scene, clause: Clause, crafts: Sequence[Owned], told: Sequence[Told]) -> Trigger | None:
    """'On July 29, one Il-20 was identified over the Baltic': a bulletin of scrambles goes on, day by day."""
    scrambled = next((d for d in reversed(told) if d.group == "scramble"), None)
    dated = any(clause.holds(scene.token_of(d.start)) and d.role == "event_day" and d.span for d in scene.dates)
    if scrambled is None or not dated or not any(o.craft.named for o in crafts):
        return None
    if any(o.operator in scrambled.countries for o in crafts if o.operator):
        return None
    listed = scene.language.drafts.listed_meetings
    triggers = (t for t in occurred(scene, clause, ("dispatch", "flight")) if scene.says(t, listed))
    met = next((t for t in triggers if scene.parties(clause, t).form == "passive"), None)
    return replace(met, name="intercept") if met is not None else None


def _meeting(scene: Scene, ownership: Ownership, told: Sequence[Told]) -> Meets:
    """'The RSAF has deployed six F-16s for the air phase', beside Indian jets: in a drill only the opposed meet."""
    if (told and told[-1].group == "exercise") or any(t.role == "exercise" for t in scene.triggers):
        return ownership.at_odds
    return ownership.foreign


def _has_a_reason(scene: Scene, crafts: Sequence[Owned], meets: Meets, told: Sequence[Told]) -> bool:
    """Whether fighters have something to answer: a zone in the sentence, or what foreigners did just before."""
    mine = {o.operator for o in crafts if o.operator}
    recent = (d for d in reversed(told[-3:]) if scene.sentence.index - d.scene <= _RECENT)
    return any(z.kind != "airspace" for z in scene.zones) or any(
        d.group in ANSWERABLE and (not mine or any(meets(m, c) for m in mine for c in d.countries)) for d in recent
    )


def _face_each_other(scene: Scene, clause: Clause, crafts: Sequence[Owned], ownership: Ownership, meets: Meets) -> bool:
    """Whether craft of both sides stand in the clause, or one side's in the clause that says why."""
    named = (ownership.only_named(o).operator for o in crafts)
    countries = [*(operator for operator in named if operator), *named_as_reason(scene, clause)]
    return any(meets(one, other) for one, other in combinations(countries, 2))
