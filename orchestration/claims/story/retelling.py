"""Whether a clause tells again of an event already told, or of another one that stands by itself."""

from collections.abc import Sequence

from orchestration.claims.drafts.draft import Draft
from orchestration.claims.sentences.scene import Scene


def same_event(draft: Draft, events: Sequence[Draft], scene: Scene, told: Sequence[Draft]) -> Draft | None:
    """The event already told that a draft speaks of again, if any: same group, nothing that contradicts."""
    for event in reversed(events):
        if _moved_on(draft, event, told):
            continue
        if not same_group(draft, event):
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


def same_group(one: Draft, other: Draft) -> bool:
    """Whether two accounts can be of one event by their kind; a patrol may also be called an exercise."""
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


def stands_alone(draft: Draft, events: Sequence[Draft], scene: Scene) -> bool:
    """Whether an account holds enough to be an event of its own; parties left unsaid are taken from those before."""
    if draft.weak:
        return False
    if draft.points_back:
        model = next((e for e in reversed(events) if same_group(draft, e) or e.group == draft.group), None)
        if not draft.own_date or draft.span is None or (model is None and not draft.countries):
            return False
        draft.countries = draft.countries or list(model.countries if model else ())
    if draft.group == "launch" and not draft.countries:
        model = next((e for e in reversed(events) if e.group == "launch"), None)
        draft.countries = list(model.countries) if model is not None else []
    if draft.kind == "drill":
        flown = any(o.craft.named or not o.craft.definite for o in draft.crafts)
        return bool(draft.countries or flown or draft.exercise)
    if draft.group in ("lock_on", "unsafe"):
        return bool(draft.countries and (draft.targets or draft.crafts))
    if draft.group == "scramble":
        return bool(draft.countries or draft.crafts or draft.targets)
    return bool(draft.countries or draft.crafts)
