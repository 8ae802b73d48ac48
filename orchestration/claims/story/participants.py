"""What a sentence without an event of its own adds to the one just told: who takes part, with what aircraft."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Owned
from orchestration.claims.dates.calendar import Span
from orchestration.claims.drafts.common import named_in, owners_of
from orchestration.claims.model import ANNOUNCED
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event, of_sole
from orchestration.claims.story.merging import join
from orchestration.claims.story.placing import place_told

_FAR = 4
"""Sentences over which a list of participants still belongs to the incident before it."""
_FAR_IN_DRILL = 8
"""Sentences over which it still belongs to the drill before it."""
_NEAR = 3
"""Sentences over which aircraft that are merely named do."""
_ROLL_CALL = 4
"""Nations named in one sentence that make it a list of participants."""
_MET = ("unsafe", "lock_on")
"""Groups of incidents of which both sides' craft are told."""
_BACKGROUND = ("trade", "habitual", "display", "history")


def continue_event(scene: Scene, told: Sequence[Event], ownership: Ownership) -> None:
    """Add, in place, the craft and nations that a sentence lists to the event of the article that can hold them."""
    denied = not scene.language.story.denying.isdisjoint(scene.opening())
    if not told or denied or any(scene.has(cue) for cue in _BACKGROUND):
        return
    if told[-1].group != "launch" and not _is_past(scene, told[-1]):
        place_told(scene, told[-1])
    found = [ownership.owned(scene, c) for c in scene.crafts]
    if _identify(scene, found, told, ownership):
        return
    event = _continued(scene, found, told, ownership)
    if event is None:
        return
    owned = _held(found, event, ownership)
    if not _speaks_of(scene, event, owned):
        return
    if event.kind == "drill" and _lists_nations(scene):
        join(event, named_in(scene, scene.all_actors(), "listed_nation"), ownership)
    if owned:
        event.last_scene = scene.sentence.index
        event.scenes.add(scene.sentence.index)
        _take_craft(event, owned, ownership)


def _identify(scene: Scene, found: Sequence[Owned], told: Sequence[Event], ownership: Ownership) -> bool:
    """Add, in place, what a sentence says that the craft just told of are ('They were a J-10 and a Y-9'), as theirs."""
    named = [o for o in found if o.craft.named]
    identified = scene.grammar.pointing.is_identified(scene)
    event = _whole(told[-1], [*reversed(told)]) if identified == "whole" else told[-1]
    if not named or scene.sentence.index - event.last_scene > 1 or not identified:
        return False
    meant = next((o for o in reversed(event.crafts) if _may_be(named, o, ownership)), None)
    if meant is None:
        return False
    event.last_scene = scene.sentence.index
    event.scenes.add(scene.sentence.index)
    event.crafts += [
        replace(o.of(meant.operator, "told_before") if meant.operator else o, role=meant.role) for o in named
    ]
    if meant.operator is None and event.kind == "incident" and not meant.craft.operators:
        _reveal(event, meant, named, ownership)
    return True


def _reveal(event: Event, unknown: Owned, named: Sequence[Owned], ownership: Ownership) -> None:
    """'An unidentified aircraft … . It turned out to be a Russian Il-20': of nobody's craft it is now said whose.

    A number of them stays until all are named ('four bombers … . Two were Tu-95s').
    """
    if unknown.craft.count is None or sum(o.craft.count or 0 for o in named) == unknown.craft.count:
        event.crafts = [o for o in event.crafts if o is not unknown]
    owners = owners_of((o for o in named if o.operator), ownership)
    if event.group == "scramble" and not event.targets:
        event.targets = {c: said for c, said in owners.items() if c not in event.countries}
    elif not event.countries or unknown in event.crafts:
        event.countries = {**owners, **event.countries}


def _may_be(named: Sequence[Owned], told: Owned, ownership: Ownership) -> bool:
    """Whether a group of no type told of before may consist of some types: as many, flown by the same."""
    if told.craft.category != "class" or told.craft.value == "drone":
        return False
    counts = [o.craft.count for o in named if o.craft.count is not None]
    if told.craft.count is not None and sum(counts) > told.craft.count:
        return False
    owner = told.operator
    return all(o.operator in (None, owner) or owner is None for o in named) and all(
        owner is None or ownership.may_fly(o.craft, owner) for o in named
    )


def _continued(scene: Scene, found: Sequence[Owned], told: Sequence[Event], ownership: Ownership) -> Event | None:
    """The event that a sentence may go on about: of its own day, else the last that its craft can belong to."""
    days = [d.span for d in scene.dates if d.role == "event_day" and d.span is not None and d.span.precision == "day"]
    able = _not_over(scene, [e for e in reversed(told) if not found or _held(found, e, ownership)], told)
    same_day = (e for e in able if any(_same_day(e, day) for day in days))
    owners = {o.operator for o in found} - {None}
    # a drill is joined by others, an incident is of those that it was told of
    theirs = (e for e in able if owners and e.kind == "incident" and owners <= {*e.countries, *e.targets})
    event = next((e for e in (*same_day, *theirs, *able)), None)
    if event is not None and scene.grammar.pointing.is_identified(scene) == "whole":
        event = _whole(event, able)
    return None if event is None or _is_past(scene, event) or _is_later(days, event) else event


def _not_over(scene: Scene, able: list[Event], told: Sequence[Event]) -> list[Event]:
    """Those events that a sentence of the present may tell of; all where there are none or it is of the past."""
    words, classes = scene.all_words(), scene.language.story
    of_now = not classes.present.isdisjoint(words) and classes.past.isdisjoint(words)
    return [e for e in able if not _is_over(e, told)] or able if of_now else able


def _is_over(event: Event, told: Sequence[Event]) -> bool:
    """Whether an event is a drill that was held before one told of earlier."""
    span = event.when.span
    end = (span.hi or span.lo) if span is not None else None
    before = (e.when.span for e in told if e is not event and e.kind == "drill" and e.scene <= event.scene)
    return event.kind == "drill" and end is not None and any(other and end < other.lo for other in before)


def _whole(event: Event, others: Sequence[Event]) -> Event:
    """'Nine crossed the line. The types were J-16 and …': such a list goes on with the whole, not with its part."""

    def is_whole(other: Event) -> bool:
        same = other.group == event.group and other.when.span == event.when.span
        return same and set(other.countries) == set(event.countries) and not any(o.craft.part for o in other.crafts)

    part = any(o.craft.part for o in event.crafts)
    return next((other for other in others if is_whole(other)), event) if part else event


def _speaks_of(scene: Scene, event: Event, owned: Sequence[Owned]) -> bool:
    """Whether a sentence near an event lists who took part in it, or names its craft."""
    distance = scene.sentence.index - event.last_scene
    if scene.has("participation"):
        return distance <= (_FAR_IN_DRILL if event.kind == "drill" else _FAR)
    if scene.has("hypothetical") and event.status not in ANNOUNCED:
        return False
    if distance <= 1 and event.group == "presence" and any(_is_counted_apart(scene, o, event) for o in owned):
        return True
    return distance <= _NEAR and (
        any(o.craft.named or (event.kind == "drill" and _is_told_apart(o, event)) for o in owned)
        or bool(scene.grammar.pointing.is_identified(scene))
    )


def _is_told_apart(owned: Owned, event: Event) -> bool:
    """'Six patrol planes', 'a Nigerian helicopter': craft of no type of which it is said how many or whose they are."""
    craft = owned.craft
    flies_along = craft.category == "class" and not craft.definite and not craft.part
    return flies_along and (craft.count is not None or owned.operator in event.countries)


def _is_counted_apart(scene: Scene, owned: Owned, event: Event) -> bool:
    """'First came four Chinese warplanes', 'One balloon was seen': some of a number told, or more that was seen."""
    craft = owned.craft
    if craft.count is None or craft.definite or craft.part:
        return False
    told = [o.craft.value for o in event.crafts]
    is_some = owned.operator in event.countries and craft.value in told
    return is_some or (craft.value not in told and any(t.role == "detection" for t in scene.triggers))


def _lists_nations(scene: Scene) -> bool:
    """Whether a sentence tells of taking part, or names so many nations that it can be nothing else."""
    words = scene.all_words()
    taking_part = scene.has("participation") and not scene.language.story.taking_part.isdisjoint(words)
    return taking_part or sum(n.form == "name" for n in scene.nations) >= _ROLL_CALL


def _take_craft(event: Event, owned: Sequence[Owned], ownership: Ownership) -> None:
    """Add craft to an event, in place: to a drill anybody's, to an incident those of its sides."""
    if event.kind == "drill":
        event.crafts += owned
        join(event, owners_of((o for o in owned if o.operator or o.craft.operators), ownership), ownership)
    elif event.group == "scramble":
        foreign = [o for o in owned if any(ownership.foreign(o.operator, c) for c in event.countries)]
        if not event.targets and foreign:
            event.targets = owners_of(foreign, ownership)
            event.crafts += [o for o in owned if o.operator in event.targets]
        event.crafts += [o for o in owned if o.operator in event.countries or o.operator is None]
    elif event.group in _MET:
        event.crafts += [o for o in owned if _is_known(o, event, ownership)]
    elif event.group in ("presence", "violation"):
        own = [o for o in owned if o.operator in event.countries or _may_be_theirs(o, event, ownership)]
        event.crafts += of_sole(own, event.countries)


def _is_known(owned: Owned, event: Event, ownership: Ownership) -> bool:
    """'A J-16 came close to an Australian plane. The P-8A turned away': a type that one side alone has."""
    sides = [*event.countries, *event.targets]
    able = [c for c in sides if owned.operator == c or (owned.operator is None and ownership.may_fly(owned.craft, c))]
    return owned.craft.named and owned.craft.definite and len(able) == 1


def _may_be_theirs(owned: Owned, event: Event, ownership: Ownership) -> bool:
    """Whether craft of no owner that is told may be flown by those who act in an event."""
    able = (ownership.may_fly(owned.craft, country) for country in event.countries)
    return owned.operator is None and (not event.countries or any(able))


def _same_day(event: Event, day: Span) -> bool:
    return event.when.span is not None and (event.when.span.lo, event.when.span.hi) == (day.lo, day.hi)


def _is_later(days: Sequence[Span], event: Event) -> bool:
    """Whether the sentence has a day of its own that lies behind the event's."""
    if event.when.span is None or event.when.until is not None:
        return False
    end = event.when.span.hi or event.when.span.lo
    return bool(days) and all(day.lo > end for day in days)


def _is_past(scene: Scene, event: Event) -> bool:
    """Whether the sentence speaks of another, earlier time than the event's."""
    spans = [
        d.span
        for d in scene.dates
        if d.span
        and d.role in ("event_day", "first_day", "origin_day")
        and not scene.grammar.pointing.is_dated_aside(scene, scene.token_of(d.start))
    ]
    return event.when.span is not None and any((s.hi or s.lo) < event.when.span.lo for s in spans)


def _held(owned: Sequence[Owned], event: Event, ownership: Ownership) -> list[Owned]:
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
