"""Events that an article recalls by pointing at what it tells: 'the last violation was on September 19', 'did so'.

In the field's words: anaphora, with an ellipsis of the deed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from orchestration.claims.craft.groups import Owned
from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.resolving import HAPPENING, DateMention
from orchestration.claims.drafts.common import again, owners_of
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.lexicon.relations import RecallIndex
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event, Timing, of_sole
from orchestration.claims.story.recalling.editions import by_edition, exact_enough

_REACH = 5
"""Tokens between a deed told again and its day."""
_OLDEST_DAYS = 12 * 366
"""An event recalled from further back is history."""
_MOST = 4
"""Events that one sentence recalls at most."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """A deed told again: the event, and what of the model's craft are its own, being named behind the model's."""

    event: Event
    model: Event
    crafts: tuple[Owned, ...]


def recalled_events(
    scene: Scene, told: Sequence[Event], ownership: Ownership, anchor: date | None, index: RecallIndex
) -> list[Event]:
    """Earlier events that a sentence names by their likeness to one already told; each with its own date."""
    if not told or not scene.dates or scene.has("talk"):
        return []
    if (scene.has("planned") or scene.has("hypothetical")) and not _past(scene):
        return []
    pointed = _by_noun(scene, told, index) or _by_last(scene, told, ownership) or _by_place(scene, told)
    pointed = pointed or _by_ordinal(scene, told) or by_edition(scene, told)
    if pointed is None:
        return []
    at, model = pointed[0], _of_those_named(scene, pointed[1], told, ownership)
    events: list[Event] = []
    exact = exact_enough(scene, model)
    for mention in _whole(scene.dates):
        span = _span(mention, model, earlier=True)
        known = [e.when.span for e in (*events, *told)]
        if span is None or span.precision not in exact:
            continue
        if _is_told_of(scene, at, mention, span) and _is_earlier(span, model, anchor, known):
            events.append(_like(model, scene, at, span, mention, ownership, with_craft=not events))
    return events[:_MOST]


def _whole(mentions: Sequence[DateMention]) -> list[DateMention]:
    """Dates, of which a first day and the last one behind it are one ('from the 3rd to the 5th').

    A year within which another date lies is only that date's ('the 2018 one, in May').
    """
    found: list[DateMention] = []
    for mention in mentions:
        before = found[-1] if found else None
        if mention.role == "last_day" and mention.span and before and before.role == "first_day" and before.span:
            last = mention.span.hi or mention.span.lo
            found[-1] = replace(before, end=mention.end, span=before.span.until(last, before.rule, mention.span))
        else:
            found.append(mention)
    return [m for m in found if not any(_is_within(other, m) for other in found)]


def _is_within(one: DateMention, other: DateMention) -> bool:
    if one.span is None or other.span is None or other.span.precision != "year" or one.span.precision == "year":
        return False
    return other.span.lo <= one.span.lo <= (other.span.hi or other.span.lo)


def recalled_behind(
    scene: Scene, here: Sequence[Event], ownership: Ownership, anchor: date | None, index: RecallIndex
) -> list[Event]:
    """The earlier event that a sentence names behind the one of which it tells: 'its first launch since October 31'.

    Of an event that it only goes on about it names the day since when there was none: 'It is the first since 2013'.
    """
    begun = [e for e in here if e.scene == scene.sentence.index and e.rule != "recall"]
    pointed = _by_noun(scene, begun or here, index) if scene.dates else None
    if pointed is None or (begun and not _is_behind(scene, pointed[0], begun)):
        return []
    at, model = pointed
    days = [d for d in scene.dates if scene.token_of(d.start) > at and (begun or d.role == "origin_day")]
    spans = [(d, _span(d, model, earlier=True)) for d in days]
    known = [e.when.span for e in here]
    exact = set(exact_enough(scene, model)) - {"week"}
    found = ((d, span) for d, span in spans if span is not None and span.precision in exact)
    of_it = ((d, s) for d, s in found if _is_told_of(scene, at, d, s) and _is_earlier(s, model, anchor, known))
    return [_like(model, scene, at, span, day, ownership, with_craft=False) for day, span in of_it][:1]


def _is_behind(scene: Scene, at: int, told: Sequence[Event]) -> bool:
    """Whether a mark stands between the words of the events of a sentence and a noun that recalls others."""
    last = max(scene.token_of(e.draft.start) for e in told)
    return last < at and not scene.language.story.parting.isdisjoint(scene.words(last, at))


def _of_those_named(scene: Scene, model: Event, told: Sequence[Event], ownership: Ownership) -> Event:
    """'Chinese ships have been there four times; the others …' after a Russian one: the last event of those named."""
    owners = {owned.operator for owned in (ownership.owned(scene, c) for c in scene.crafts)} - {None}
    if model.kind != "incident" or not owners or owners & {*model.countries, *model.targets}:
        return model
    alike = (e for e in reversed(told) if e.kind == model.kind and owners & set(e.countries) and e.group != "scramble")
    return next(alike, model)


def next_formation(scene: Scene, told: Sequence[Event], before: Sequence[Scene], ownership: Ownership) -> list[Event]:
    """'The second was two Tu-95s and an A-50': the next of several formations, an event like the first."""
    words = scene.language.story
    if words.next_one.isdisjoint(scene.opening(2)) or all(c.count is None for c in scene.crafts):
        return []
    if all(words.formations.isdisjoint(s.all_words()) for s in before):
        return []
    model = next((e for e in reversed(told) if e.group in ("presence", "violation")), None)
    if model is None:
        return []
    return [_like(model, scene, scene.sentence.first, model.when.span, None, ownership, with_craft=True)]


def repeated_deed(
    scene: Scene, events: Sequence[Event], told: Sequence[Event], ownership: Ownership
) -> Repeated | None:
    """'a day after eighteen had done so', 'The day before, two drones had done the same': the deed told again."""
    if not scene.dates:
        return None
    found = scene.language.story.did_so.find(scene.all_words())
    if found is None:
        return _once_more(scene, events, ownership)
    at = scene.sentence.first + found[0]
    here = [e for e in events if scene.tokens[at].start > e.draft.start]
    model, mention = next(iter([*here[-1:], *told[-1:]]), None), _day_of_deed(scene, at)
    if model is None or mention is None:
        return None
    span = _span(mention, model, earlier=mention.relation != "later")
    if span is None or span == model.when.span:
        return None
    event = _like(model, scene, at, span, mention, ownership, with_craft=False)
    first = scene.token_of(mention.start)
    crafts = [ownership.owned(scene, c) for c in scene.crafts if first <= c.head < at]
    event.crafts = of_sole(crafts, model.countries)
    return Repeated(event, model, tuple(crafts))


def _once_more(scene: Scene, events: Sequence[Event], ownership: Ownership) -> Repeated | None:
    """'…, and once more on 31 October': the deed just told, by the same side on another day."""
    found = scene.language.story.once_more.find(scene.all_words())
    model = events[-1] if events else None
    if found is None or model is None or model.when.span is None:
        return None
    at = scene.sentence.first + found[0]
    mention = next((d for d in scene.dates if scene.token_of(d.start) > at and d.span and d.role == "event_day"), None)
    if mention is None or mention.span == model.when.span:
        return None
    event = _like(model, scene, at, mention.span, mention, ownership, with_craft=False)
    event.crafts = [o for o in model.crafts if o.operator in model.countries]
    return Repeated(event, model, ())


def _day_of_deed(scene: Scene, at: int) -> DateMention | None:
    """The date shortly behind the deed, else the last one before it, else any of the sentence."""
    when = [(scene.token_of(d.start), d) for d in scene.dates if d.role == "event_day"]
    behind = [d for token, d in when if at < token <= at + _REACH]
    before = [d for token, d in reversed(when) if token < at]
    return next((d for d in [*behind, *before, *(d for _, d in when)]), None)


def _is_told_of(scene: Scene, at: int, mention: DateMention, span: Span) -> bool:
    """Whether a date is one of the event recalled: not that since when nothing of the kind happened."""
    since = scene.grammar.pointing.since(scene, at, scene.token_of(mention.start))
    if since is not None:
        return mention.role in (*HAPPENING, "origin_day") and mention.span is not None and since == "first_since"
    return mention.role in HAPPENING or (span.precision == "year" and mention.role == "side_day")


def _is_earlier(span: Span, model: Event, anchor: date | None, known: Sequence[Span | None]) -> bool:
    """Whether a day lies before that of the event which recalls it, is no other event's, and no history."""
    if anchor is not None and not 0 <= (anchor - span.lo).days <= _OLDEST_DAYS:
        return False
    if model.when.span is not None and (span.hi or span.lo) >= model.when.span.lo:
        return False
    return not any(other is not None and (other.lo, other.hi) == (span.lo, span.hi) for other in known)


def _past(scene: Scene) -> bool:
    return bool(scene.language.story.past & set(scene.all_words()))


def _by_noun(scene: Scene, told: Sequence[Event], index: RecallIndex) -> tuple[int, Event] | None:
    """'The last violation', 'a similar flight': a noun of recalls.csv that is likened to what was told."""
    for match in index.find(scene.tokens[scene.sentence.first : scene.sentence.last]):
        first = scene.sentence.first + match.first
        if not scene.grammar.pointing.likens(scene, first):
            continue
        model = next((e for e in reversed(told) if e.group in match.value and not e.weak), None)
        if model is not None:
            return first, model
    return None


def _by_last(scene: Scene, told: Sequence[Event], ownership: Ownership) -> tuple[int, Event] | None:
    """'B-2s last operated from Australia in …', 'had last been in the air on 9 December'."""
    found = scene.language.story.last_done.find(scene.all_words())
    if found is None:
        return None
    operators = {o.operator for o in (ownership.owned(scene, c) for c in scene.crafts) if o.operator}
    model = next((e for e in told if not operators or operators & {*e.countries}), None)
    return (scene.sentence.first + found[0], model) if model is not None else None


def _by_ordinal(scene: Scene, told: Sequence[Event]) -> tuple[int, Event] | None:
    """'The first, on January 14, was of a single missile', 'the others were in June 2016 and June 2018'."""
    found = scene.language.story.ordinal_told.find(scene.all_words())
    return (scene.sentence.first + found[0], told[-1]) if found is not None else None


def _by_place(scene: Scene, told: Sequence[Event]) -> tuple[int, Event] | None:
    """'In February 2024 some 120 aircraft had displayed … at the same range'."""
    if not any(c.count or c.named for c in scene.crafts):
        return None
    found = scene.language.story.same_place.find(scene.all_words())
    return (scene.sentence.first + found[0], told[-1]) if found is not None else None


def _span(mention: DateMention, model: Event, *, earlier: bool) -> Span | None:
    """The days that a date means; one told against the model is counted back from it, or on."""
    if mention.span is not None or mention.offset is None or model.when.span is None:
        return mention.span
    apart = abs(mention.offset)
    counted = replace(mention, offset=-apart if earlier else apart)
    return counted.counted_from(model.when.span, (mention.start, mention.end))


def _like(
    model: Event, scene: Scene, at: int, span: Span | None, mention: DateMention | None, ownership: Ownership,
    *, with_craft: bool,
) -> Event:  # fmt: skip
    """An event like another one, on a day of its own; with the craft of its sentence, and those who fly them."""
    owned = [ownership.owned(scene, c) for c in scene.crafts] if with_craft else []
    sides = {ownership.side(c) for c in model.countries}
    operators = list(dict.fromkeys(o.operator for o in owned if o.operator))
    own = [o for o in operators if ownership.side(o) in sides and o not in model.targets]
    flown = bool(own) and model.kind == "incident"
    founders = model.founders or model.countries
    said = owners_of(owned, ownership)
    recalled = {c: model.countries[c] for c in founders if c in model.countries}
    countries = {c: said[c] for c in own} if flown else again(recalled, "event_recalled")
    others = [o for o in operators if o not in countries and o not in own] if model.kind == "incident" else []
    targets = {c: said[c] for c in others} or again(model.targets, "event_recalled")
    token = scene.tokens[at]
    draft = Draft(
        model.kind, model.event_type, model.group, "recall", scene.sentence.index, token.start, token.end,
        scene.sentence.first, scene.sentence.last, countries=countries,
        targets=targets,
        crafts=tuple(of_sole(owned, countries)), exercise=model.exercise,
    )  # fmt: skip
    return Event.of(draft, Timing(span, own=True))
