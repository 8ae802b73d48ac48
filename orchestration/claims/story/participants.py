"""What a sentence without an event of its own adds to the one just told: who takes part, with what aircraft."""

from collections.abc import Sequence
from itertools import pairwise

from orchestration.claims.craft.groups import Owned
from orchestration.claims.dates.calendar import Span
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.sentences.ownership import Ownership, actors
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.placing import is_where

_FAR = 4
"""Sentences over which a list of participants still belongs to the event before it."""
_NEAR = 3
"""Sentences over which aircraft that are merely named do."""
_ROLL_CALL = 4
"""Nations named in one sentence that make it a list of participants."""
_BACKGROUND = ("trade", "habitual", "display", "history")


def continue_event(scene: Scene, told: Sequence[Draft], ownership: Ownership) -> None:
    """Add, in place, the craft and nations that a sentence lists to the event of the article that can hold them."""
    if not told or any(scene.has(c) for c in _BACKGROUND):
        return
    if scene.tokens[scene.sentence.first].lower in scene.language.story.denying:
        return
    if told[-1].group != "launch":
        _take_place(scene, told[-1])
    found = [ownership.owned(scene, c) for c in scene.crafts]
    able = [e for e in reversed(told) if not found or _held(found, e, ownership)]
    days = [d.span for d in scene.dates if d.role == "event_day" and d.span is not None and d.span.precision == "day"]
    event = next((e for e in able if any(_same_day(e, d) for d in days)), able[0] if able else None)
    if event is None or _is_past(scene, event) or _is_later(days, event):
        return
    owned = _held(found, event, ownership)
    distance = scene.sentence.index - max(event.last_scene, event.scene)
    listing = scene.has("participation")
    named = any(o.craft.named for o in owned)
    if distance > _FAR or not (listing or ((named or _identifies(scene)) and distance <= _NEAR)):
        return
    if scene.has("hypothetical") and event.status != "planned" and not listing:
        return
    words = set(scene.words(scene.sentence.first, scene.sentence.last))
    nations = [n for n in scene.nations if n.form == "name"]
    if event.kind == "drill" and ((listing and scene.language.story.taking_part & words) or len(nations) >= _ROLL_CALL):
        _join(event, actors(scene, scene.sentence.first, scene.sentence.last), ownership)
    if not owned:
        return
    event.last_scene = scene.sentence.index
    event.scenes.add(scene.sentence.index)
    if event.kind == "drill":
        event.crafts.extend(owned)
        _join(event, [o.operator for o in owned if o.operator], ownership)
    elif event.group == "scramble":
        foreign = [o.operator for o in owned if any(ownership.foreign(o.operator, c) for c in event.countries)]
        if not event.targets and foreign:
            event.targets = [c for c in dict.fromkeys(foreign) if c]
            event.crafts.extend(o for o in owned if o.operator in event.targets)
        event.crafts.extend(o for o in owned if o.operator in event.countries or o.operator is None)
    elif event.group in ("presence", "violation"):
        sole = event.countries[0] if len(event.countries) == 1 else None
        event.crafts.extend(
            Owned(o.craft, o.operator or sole, o.rule)
            for o in owned
            if o.operator is None or o.operator in event.countries
        )


def _identifies(scene: Scene) -> bool:
    """'The aircraft were two bombers and two fighters': what those just told of are."""
    being = scene.language.story.being
    return any(
        one.definite and other.count is not None and other.first - one.last == 1 and scene.lowers[one.last] in being
        for one, other in pairwise(scene.crafts)
    )


_SETTINGS = frozenset(
    {"sea", "strait", "channel", "gulf", "range", "ocean", "shoal", "islands", "island", "peninsula", "adiz"}
)
"""Kinds of places that an event is set in wherever they are named."""


def _take_place(scene: Scene, event: Draft) -> None:
    """Where the next sentence says that it took place, when the event has no place of its own yet."""
    distance = scene.sentence.index - max(event.last_scene, event.scene)
    if distance > _PLACE_REACH or scene.has("hypothetical") or scene.has("talk") or _is_past(scene, event):
        return
    for place in scene.places:
        led = scene.language.story.set_there.find(scene.words(place.first - 2, place.first)) is not None
        if (led or place.detail in _SETTINGS) and is_where(scene, place) and place.value not in event.places:
            event.places.append(place.value)


_PLACE_REACH = 1
"""Sentences behind an event in which a place is still its own."""


def _same_day(event: Draft, span: Span) -> bool:
    return event.span is not None and (event.span.lo, event.span.hi) == (span.lo, span.hi)


def _join(event: Draft, countries: Sequence[str], ownership: Ownership) -> None:
    event.countries.extend(
        c for c in dict.fromkeys(countries)
        if c not in event.countries and not any(ownership.opposed(c, other) for other in event.countries)
    )  # fmt: skip


def _is_later(days: Sequence[Span], event: Draft) -> bool:
    """Whether the sentence has a day of its own that lies behind the event's."""
    end = event.span.hi or event.span.lo if event.span is not None else None
    return end is not None and bool(days) and all(span.lo > end for span in days) and event.until is None


def _is_past(scene: Scene, event: Draft) -> bool:
    """Whether the sentence speaks of another, earlier time than the event's."""
    spans = [
        d.span
        for d in scene.dates
        if d.span and d.role in ("event_day", "first_day", "origin_day") and not _in_relative_clause(scene, d.start)
    ]
    return event.span is not None and any((s.hi or s.lo) < event.span.lo for s in spans)


_RELATIVE_REACH = 8


def _in_relative_clause(scene: Scene, offset: int) -> bool:
    """'The bombers, which arrived on Aug. 1, were refueled by …': a day that belongs to an aside."""
    at = scene.token_of(offset)
    return bool(scene.language.drafts.relatives & set(scene.words(at - _RELATIVE_REACH, at)))


def _held(owned: Sequence[Owned], event: Draft, ownership: Ownership) -> list[Owned]:
    """The craft named later that may belong to an event: those of a side that takes part in it."""
    if event.kind == "drill":
        kept = [o for o in owned if not any(ownership.opposed(o.operator, c) for c in event.countries)]
        return kept if len(kept) == len(owned) or any(o.craft.named for o in kept) else []
    if event.group == "scramble" and not event.targets:
        return list(owned)
    if event.group == "scramble" and any(o.operator in event.targets for o in owned):
        return []
    sides = {ownership.side(c) for c in event.countries}
    held = not sides or all(o.operator is None or ownership.side(o.operator) in sides for o in owned)
    return list(owned) if held else []
