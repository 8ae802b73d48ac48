"""Brings the drafts of one article together: which speak of one event, and what each sentence adds to it."""

from collections.abc import Sequence
from datetime import date

from orchestration.claims.answers import link_drafts
from orchestration.claims.calendar import Span
from orchestration.claims.chronicle import ChronicleParameters, borrow_dates
from orchestration.claims.clauses import cut_clauses
from orchestration.claims.continuing import continue_event
from orchestration.claims.drafts import Draft
from orchestration.claims.drills import drill_drafts
from orchestration.claims.incidents import incident_drafts
from orchestration.claims.ownership import Ownership
from orchestration.claims.placing import place_draft
from orchestration.claims.recalls import next_formation, recalled_drafts, repeated_deed
from orchestration.claims.scene import Scene
from orchestration.claims.settling import drop_carried, one_by_one, place_answers, settle, take_from_cause
from orchestration.claims.timing import date_drafts, date_told, end_drill

_NEAR = 2
_MEMORY = 24
"""Events told last that a sentence may still speak of, beside the first: a bound on the work for each sentence."""


def assemble(
    scenes: Sequence[Scene],
    ownership: Ownership,
    anchor: date | None = None,
    chronicle: ChronicleParameters | None = None,
) -> list[Draft]:
    """The events that an article tells of, in the order in which it first tells of each.

    anchor: the day that the article is seen from, None when unknown.
    """
    events: list[Draft] = []
    all_told: list[Draft] = []
    subject: Draft | None = None
    for scene in scenes:
        told = all_told if len(all_told) <= _MEMORY else [all_told[0], *all_told[-_MEMORY:]]
        drafts = _drafts(scene, ownership, told)
        date_drafts(scene, drafts, told)
        _date_by_day(drafts, scenes[scene.sentence.index - 1] if scene.sentence.index else None, told)
        again = repeated_deed(scene, drafts, told, ownership)
        drafts.extend([again] if again is not None else [])
        for draft in drafts:
            place_draft(scene, draft, ownership)
        if drafts:
            link_drafts(scene, drafts, told, subject, ownership.lexicon.answers)
        apart = bool(drafts) and _apart(scene)
        for draft in drafts:
            draft.apart = apart and draft.kind == "drill"
            if draft.group == "scramble" and not draft.countries:
                take_from_cause(draft)
        resolved: list[Draft] = []
        for draft in drafts:
            target = _same_event(draft, events, scene, told)
            if target is not None:
                _absorb(target, draft)
                target.answers.extend(a for a in draft.answers if a not in target.answers)
                _redirect(draft, target, [*drafts, *events])
                target.last_scene = scene.sentence.index
                resolved.append(target)
            elif draft.weak and draft.kind == "drill" and resolved and resolved[-1].kind == "drill":
                _lend(draft, resolved[-1], ownership)
            elif _stands_alone(draft, events, scene):
                _inherit_date(draft, [*told, *resolved])
                if draft.needs_date and draft.span is None and not draft.own_date:
                    draft.span = _day_nearby(scene, scenes) if draft.kind == "drill" else None
                    if draft.span is None and (anchor is not None or draft.kind == "incident"):
                        continue
                _take_up(draft, events, ownership)
                draft.last_scene = draft.scene
                draft.founders = tuple(draft.countries)
                events.append(draft)
                resolved.append(draft)
        if not resolved:
            recalled = recalled_drafts(scene, told, ownership, anchor, ownership.lexicon.recalls)
            following = next_formation(
                scene, told, scenes[max(0, scene.sentence.index - _NEAR) : scene.sentence.index], ownership
            )
            recalled = recalled or ([following] if following is not None else [])
            for draft in recalled:
                place_draft(scene, draft, ownership)
                draft.last_scene = draft.scene
            events.extend(recalled)
            resolved.extend(recalled)
        all_told.extend(d for d in resolved if d.rule != "recall" and d not in all_told[-1:])
        told = [*told, *(d for d in resolved if d.rule != "recall")]
        if resolved:
            subject = resolved[0]
        else:
            date_told(scene, told)
            continue_event(scene, told, ownership)
    place_answers(events)
    borrow_dates(events, scenes, anchor, chronicle or ChronicleParameters())
    for event in events:
        end_drill(event)
    for event in events:
        settle(event, ownership)
    for event in events:
        drop_carried(event, events)
    told_of = [e for e in events if not e.weak and not _is_idle(e)]
    return [each for event in told_of for each in one_by_one(event, ownership)]


def _is_idle(event: Draft) -> bool:
    """Fighters sent up by nobody against nobody, or what only a year dates: no occurrence."""
    nobody = event.group == "scramble" and not event.countries and not event.targets
    return nobody or (event.span is not None and event.span.precision == "year")


def _apart(scene: Scene) -> bool:
    words = scene.words(scene.sentence.first, scene.sentence.last)
    return bool({"separately", "separate", "sequenced"} & set(words)) or any(
        words[i : i + 4] == ["one", "after", "the", "other"] for i in range(len(words))
    )


def _drafts(scene: Scene, ownership: Ownership, told: Sequence[Draft] = ()) -> list[Draft]:
    found: list[Draft] = []
    for clause in cut_clauses(scene):
        incidents = incident_drafts(scene, clause, ownership, [*told, *found])
        drills = drill_drafts(scene, clause, ownership)
        for drill in drills:
            _set_apart(drill, incidents)
        # 'kept its radar trained on two F-15s' is no training
        aimed = any(i.group in ("lock_on", "unsafe") for i in incidents)
        drills = [d for d in drills if not incidents or d.rule != "flight"]
        found.extend([*incidents, *(d for d in drills if not aimed or d.rule != "exercise_verb")])
    return found


_LEAD = 2
"""Sentences over which a day told without an event still dates a flight."""


def _day_nearby(scene: Scene, scenes: Sequence[Scene]) -> Span | None:
    near = scenes[max(0, scene.sentence.index - _LEAD) : scene.sentence.index + 1]
    days = [(d.role, d.span) for s in reversed(near) for d in s.dates if d.span and d.span.precision == "day"]
    when = next((span for role, span in days if role == "when"), None)
    return when or next((span for role, span in days if role == "said"), None)


def _take_up(draft: Draft, events: Sequence[Draft], ownership: Ownership) -> None:
    """'…, where F-15s joined the bombers': in a further drill the definite craft are those of the one before, in place.

    They stand with their types and counts, so that each drill is whole by itself.
    """
    pointing = [o for o in draft.crafts if o.craft.definite and not o.craft.named and draft.kind == "drill"]
    model = next((e for e in reversed(events) if e.kind == "drill" and set(e.countries) & set(draft.countries)), None)
    if model is None or not pointing or set(model.countries) == set(draft.countries):
        return
    roles = ownership.lexicon.roles
    for owned in pointing:
        kind, operator = owned.craft.value, owned.operator
        meant = [
            o for o in model.crafts if o.craft.named and (kind in ("aircraft", roles.get(o.craft.value)))
            and (operator is None or o.operator == operator)
        ]  # fmt: skip
        if meant:
            draft.crafts = [o for o in draft.crafts if o is not owned] + meant


def _date_by_day(drafts: Sequence[Draft], before: Scene | None, told: Sequence[Draft]) -> None:
    """'Wednesday was the busiest day.' dates, in place, what the next sentence tells without a day of its own."""
    if before is None or before.nations or any(before.sentence.index in (d.scene, d.last_scene) for d in told):
        return
    days = [d for d in before.dates if d.role == "when" and d.span is not None and d.span.precision == "day"]
    for draft in drafts:
        if draft.kind == "incident" and draft.span is None and not draft.own_date and len(days) == 1:
            draft.span, draft.own_date = days[0].span, True
            draft.date_at = (days[0].start, days[0].end)


def _lend(draft: Draft, event: Draft, ownership: Ownership) -> None:
    """What a clause of the same sentence adds to a drill ('…, and so did KF-16s of the South'), in place."""
    for owned in draft.crafts:
        if not any(ownership.opposed(owned.operator, c) for c in event.countries):
            event.crafts.append(owned)
    for country in draft.countries:
        if country not in event.countries and not any(ownership.opposed(country, c) for c in event.countries):
            event.countries.append(country)


def _set_apart(drill: Draft, incidents: Sequence[Draft]) -> None:
    """Who launches a missile or scrambles in a clause that mentions a drill takes no part in it, in place."""
    others = {c for i in incidents if i.group in ("launch", "scramble") for c in i.countries}
    if others and set(drill.countries) & others:
        drill.countries = [c for c in drill.countries if c not in others]
        drill.crafts = [o for o in drill.crafts if o.operator not in others]
        if drill.group == "exercise" and drill.rule == "patrol":
            drill.event_type, drill.group = "joint_patrol", "patrol"
        drill.points_back = not drill.countries or drill.points_back


def _same_event(draft: Draft, events: Sequence[Draft], scene: Scene, told: Sequence[Draft]) -> Draft | None:
    """The event already told that a draft speaks of again, if any: same group, nothing that contradicts."""
    for event in reversed(events):
        if _moved_on(draft, event, told):
            continue
        if not _same_group(draft, event):
            continue
        if _other_exercise(draft, event) or _other_flight(draft, event):
            continue
        if draft.points_back and not draft.own_date and _may_share(draft.countries, event.countries):
            return event
        if not draft.countries and draft.own_date and draft.span and event.span and not _dates_agree(draft, event):
            continue
        if draft.group in ("lock_on", "unsafe") and _dates_agree(draft, event) and not draft.own_date:
            involved = {*draft.countries, *draft.targets}
            if involved <= {*event.countries, *event.targets}:
                draft.countries, draft.targets = [], []
                return event
        if not _dates_agree(draft, event) or not _may_share(draft.countries, event.countries):
            continue
        if not _may_share(draft.targets, event.targets):
            continue
        if (
            not draft.own_date
            and event.own_date
            and event.group in ("presence", "violation")
            and _contradict(draft, event)
        ):
            continue
        return event
    return None


def _other_exercise(draft: Draft, event: Draft) -> bool:
    """Whether a draft names an exercise that the event is not: another, or one begun before the event's own day."""
    if draft.exercise is None or draft.exercise == event.exercise:
        return False
    if event.exercise is not None:
        return True
    one, other = draft.span, event.span
    if one is None or other is None or not event.own_date or other.precision != "day":
        return False
    return one.precision == "range" and one.lo < other.lo


def _other_flight(draft: Draft, event: Draft) -> bool:
    """A bomber's flight by one nation is no part of an exercise of several that the sentence does not speak of."""
    return draft.event_type == "bomber_mission" and event.exercise is not None and len(event.countries) > 1


def _moved_on(draft: Draft, event: Draft, told: Sequence[Draft]) -> bool:
    """Whether the article has gone on to another day since it told of an event, which an undated incident follows."""
    last = told[-1] if told else None
    if last is None or draft.kind != "incident" or draft.own_date or draft.span is not None:
        return False
    if last.span is None or event.span is None or last is event or draft.scene - last.last_scene > 1:
        return False
    return last.kind == "incident" and (last.span.lo, last.span.hi) != (event.span.lo, event.span.hi)


def _same_group(one: Draft, other: Draft) -> bool:
    if one.group == other.group:
        return one.group != "presence" or one.event_type == other.event_type
    told_anew = one.own_date and not one.points_back
    alike = set(one.countries) == set(other.countries) != set()
    return {one.group, other.group} == {"exercise", "patrol"} and alike and not told_anew


def _dates_agree(draft: Draft, event: Draft) -> bool:
    if draft.span is None or event.span is None:
        return True
    one, other = draft.span, event.span
    if one.precision == other.precision == "day":
        return one.lo == other.lo
    return one.lo <= (other.hi or one.lo) and other.lo <= (one.hi or other.lo)


def _may_share(some: Sequence[str], others: Sequence[str]) -> bool:
    return not some or not others or set(some) <= set(others) or set(others) <= set(some)


def _contradict(draft: Draft, event: Draft) -> bool:
    """Counted craft of one type that differ: two formations, not one told twice."""
    for one in draft.crafts:
        for other in event.crafts:
            same = one.craft.value == other.craft.value and one.operator == other.operator
            if same and one.craft.count and other.craft.count and one.craft.count != other.craft.count:
                return True
    return False


def _stands_alone(draft: Draft, events: Sequence[Draft], scene: Scene) -> bool:
    if draft.weak:
        return False
    if draft.points_back:
        model = next((e for e in reversed(events) if _same_group(draft, e) or e.group == draft.group), None)
        if not draft.own_date or draft.span is None or (model is None and not draft.countries):
            return False
        draft.countries = draft.countries or list(model.countries if model else ())
    if draft.group == "launch" and not draft.countries:
        model = next((e for e in reversed(events) if e.group == "launch"), None)
        draft.countries = list(model.countries) if model is not None else []
    if draft.kind == "drill":
        return bool(draft.countries or draft.crafts or draft.exercise)
    if draft.group in ("lock_on", "unsafe"):
        return bool(draft.countries and (draft.targets or draft.crafts))
    if draft.group == "scramble":
        return bool(draft.countries or draft.crafts or draft.targets)
    return bool(draft.countries or draft.crafts)


def _inherit_date(draft: Draft, told: Sequence[Draft]) -> None:
    """A draft without a date that follows on one just told happens with it; a recalled one needs its own."""
    if draft.span is not None or draft.own_date or draft.group == "launch" or not told:
        return
    last = told[-1]
    if draft.needs_date and last.kind != draft.kind:
        return
    if draft.scene - last.scene <= _NEAR and last.span is not None:
        draft.span = last.span
        return
    first = told[0]
    if first.span is not None and draft.group in ("scramble", "presence", "violation"):
        draft.span = first.span


def _absorb(event: Draft, draft: Draft) -> None:
    event.weak = event.weak and draft.weak
    if event.group == "exercise" and draft.group == "patrol" and not draft.weak and event.exercise is None:
        event.group, event.event_type, event.rule = draft.group, draft.event_type, draft.rule
    for name in ("countries", "targets", "places"):
        have, new = getattr(event, name), getattr(draft, name)
        if name == "places" and draft.by_country:
            continue
        have.extend(x for x in new if x not in have)
    if event.kind == "incident" and event.span and draft.span and event.span.precision == "range":
        # 'on two days' summed up what is then told day by day: the event is the first of them
        event.span = draft.span if draft.span.precision == "day" else event.span
    event.span = _better(event.span, draft.span)
    if draft.exercise is not None and event.span and draft.span and draft.span.precision == "range":
        # the days of the exercise that is named hold those of one sight of it ('during Breeze, 19 July')
        event.span = draft.span if draft.span.lo <= event.span.lo else event.span
    event.until = event.until or draft.until
    event.length = event.length or draft.length
    event.ended = event.ended or draft.ended
    if event.span is not None and event.until is not None and event.until > event.span.lo:
        event.span = Span(event.span.lo, event.until, "range", event.span.rule)
    event.own_date = event.own_date or draft.own_date
    event.crafts.extend(draft.crafts)
    event.bases.extend(draft.bases)
    event.scenes |= draft.scenes
    event.apart = event.apart or draft.apart
    if event.event_type == "bomber_mission" and len(event.countries) > 1:
        event.event_type = "air_exercise"
    event.binational = event.binational or draft.binational
    event.exercise = event.exercise or draft.exercise
    event.status = event.status if event.status != "planned" else draft.status
    if (
        event.event_type == "joint_exercise"
        and draft.event_type in ("air_exercise", "naval_exercise")
        and event.exercise is None
    ):
        event.event_type = draft.event_type


def _better(one: Span | None, other: Span | None) -> Span | None:
    if one is None or other is None:
        return one or other
    if one.hi is None and other.hi is not None and other.lo >= one.lo:
        return Span(one.lo, other.hi, "range" if one.lo < other.hi else "day", one.rule)
    order = ("day", "range", "week", "month", "year")
    return other if order.index(other.precision) < order.index(one.precision) and one.precision != "range" else one


def _redirect(draft: Draft, target: Draft, drafts: Sequence[Draft]) -> None:
    for other in drafts:
        other.answers[:] = [(target if a is draft else a, r, lag, e) for a, r, lag, e in other.answers]
