"""Events that an article recalls by pointing at what it tells: 'the last violation was on September 19', 'did so'."""

from collections.abc import Sequence
from datetime import date

from orchestration.claims.craft.groups import Owned
from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.resolving import DateMention
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.lexicon.relations import RecallIndex
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene

_REACH = 5
"""Tokens between 'last', 'similar' or 'previous' and the noun that it qualifies."""
_OLDEST_DAYS = 12 * 366
"""An event recalled from further back is history."""
_MOST = 4
"""Events that one sentence recalls at most."""
_EXACT = ("day", "range", "month", "week")


def recalled_drafts(
    scene: Scene, told: Sequence[Draft], ownership: Ownership, anchor: date | None, index: RecallIndex
) -> list[Draft]:
    """Earlier events that a sentence names by their likeness to one already told; each with its own date."""
    if not told or not scene.dates or scene.has("talk"):
        return []
    if (scene.has("planned") or scene.has("hypothetical")) and not _past(scene):
        return []
    pointed = _by_noun(scene, told, index) or _by_last(scene, told, ownership) or _by_place(scene, told)
    pointed = pointed or _by_ordinal(scene, told)
    if pointed is None:
        return []
    at, model = pointed
    drafts: list[Draft] = []
    words = scene.language.story
    for mention in scene.dates:
        span = _span(mention, model, scene)
        since = bool(words.since & set(scene.words(at, scene.token_of(mention.start))))
        roles = _SINCE_ROLES if since and span and _is_first_since(scene, at, mention) else _ROLES
        if span is None or mention.role not in roles or span.precision not in _EXACT or (since and roles is _ROLES):
            continue
        if anchor is not None and not 0 <= (anchor - span.lo).days <= _OLDEST_DAYS:
            continue
        if (anchor is not None and span.lo > anchor) or (model.span is not None and span.lo >= model.span.lo):
            continue
        if any(d.span and (d.span.lo, d.span.hi) == (span.lo, span.hi) for d in [*drafts, *told]):
            continue
        drafts.append(_like(model, scene, at, span, mention, ownership, with_craft=not drafts))
    return drafts[:_MOST]


_ROLES = ("event_day", "first_day", "last_day")
_SINCE_ROLES = (*_ROLES, "origin_day")


def _is_first_since(scene: Scene, at: int, mention: DateMention) -> bool:
    """'It was the first intrusion since Nov. 7': the day since when there was none had one."""
    first = scene.token_of(mention.start)
    exact = mention.span is not None and mention.span.precision == "day"
    words = scene.language.story
    directly = bool(words.since & set(scene.words(first - 1, first)))
    return exact and directly and bool(words.first & set(scene.words(at - _REACH, at + _REACH)))


def _past(scene: Scene) -> bool:
    return bool(scene.language.story.past & set(scene.words(scene.sentence.first, scene.sentence.last)))


def _by_noun(scene: Scene, told: Sequence[Draft], index: RecallIndex) -> tuple[int, Draft] | None:
    words = scene.language.story
    row = scene.tokens[scene.sentence.first : scene.sentence.last]
    for match in index.find(row):
        first = scene.sentence.first + match.first
        before, behind = scene.words(first - _REACH, first + 1), set(scene.words(first, first + 2 * _REACH))
        marked = bool(words.likeness & set(before)) or bool(words.first & behind and words.since & behind)
        if not marked and not words.one_of_such & set(before[-2:-1]):
            continue
        model = next((d for d in reversed(told) if d.group in match.value and not d.weak), None)
        if model is not None:
            return first, model
    return None


def _by_last(scene: Scene, told: Sequence[Draft], ownership: Ownership) -> tuple[int, Draft] | None:
    """'B-2s last operated from Australia in …', 'had last been in the air on 9 December'."""
    found = scene.language.story.last_done.find(scene.words(scene.sentence.first, scene.sentence.last))
    if found is None:
        return None
    operators = {o.operator for o in (ownership.owned(scene, c) for c in scene.crafts) if o.operator}
    model = next((d for d in told if not operators or operators & {*d.countries}), None)
    return (scene.sentence.first + found[0], model) if model is not None else None


def _by_ordinal(scene: Scene, told: Sequence[Draft]) -> tuple[int, Draft] | None:
    """'The first, on January 14, was of a single missile', 'the others were in June 2016 and June 2018'."""
    found = scene.language.story.ordinal_told.find(scene.words(scene.sentence.first, scene.sentence.last))
    return (scene.sentence.first + found[0], told[-1]) if found is not None else None


def _by_place(scene: Scene, told: Sequence[Draft]) -> tuple[int, Draft] | None:
    """'In February 2024 some 120 aircraft had displayed … at the same range'."""
    if not any(c.count or c.named for c in scene.crafts):
        return None
    found = scene.language.story.same_place.find(scene.words(scene.sentence.first, scene.sentence.last))
    return (scene.sentence.first + found[0], told[-1]) if found is not None else None


def _span(mention: DateMention, model: Draft, scene: Scene) -> Span | None:
    if mention.span is not None or mention.offset is None or model.span is None:
        return mention.span
    later = mention.relation in ("later", "after")
    return model.span.shifted(-mention.offset if later else mention.offset, mention.rule)


def _like(
    model: Draft, scene: Scene, at: int, span: Span | None, mention: DateMention | None, ownership: Ownership,
    *, with_craft: bool,
) -> Draft:  # fmt: skip
    owned = [ownership.owned(scene, c) for c in scene.crafts] if with_craft else []
    sides = {ownership.side(c) for c in model.countries}
    operators = list(dict.fromkeys(o.operator for o in owned if o.operator))
    own = [o for o in operators if ownership.side(o) in sides and o not in model.targets]
    countries = own if own and model.kind == "incident" else list(model.founders or model.countries)
    others = [o for o in operators if o not in countries and o not in own]
    sole = countries[0] if len(countries) == 1 else None
    token = scene.tokens[at]
    return Draft(
        model.kind, model.event_type, model.group, "recall", scene.sentence.index, token.start, token.end,
        scene.sentence.first, scene.sentence.last, countries=countries,
        targets=others if others and model.kind == "incident" else list(model.targets),
        crafts=[Owned(o.craft, o.operator or sole, o.rule) for o in owned], span=span, own_date=True,
        date_at=(mention.start, mention.end) if mention is not None else model.date_at,
        exercise=model.exercise,
    )  # fmt: skip


def next_formation(scene: Scene, told: Sequence[Draft], before: Sequence[Scene], ownership: Ownership) -> Draft | None:
    """'The second was two Tu-95s and an A-50': the next of several formations, an event like the first."""
    counted = [c for c in scene.crafts if c.count is not None]
    if not counted:
        return None
    words = scene.language.story
    model = next((d for d in reversed(told) if d.group in ("presence", "violation")), None)
    several = any(words.formations & set(s.words(s.sentence.first, s.sentence.last)) for s in before)
    opening = set(scene.words(scene.sentence.first, scene.sentence.first + 2))
    if model is None or not several or not words.next_one & opening:
        return None
    return _like(model, scene, scene.sentence.first, model.span, None, ownership, with_craft=True)


def repeated_deed(scene: Scene, drafts: Sequence[Draft], told: Sequence[Draft], ownership: Ownership) -> Draft | None:
    """'a day after eighteen had done so', 'The day before, two drones had done the same': the deed told again."""
    if not scene.dates:
        return None
    found = scene.language.story.did_so.find(scene.words(scene.sentence.first, scene.sentence.last))
    if found is None:
        return _once_more(scene, drafts, ownership)
    at = scene.sentence.first + found[0]
    here = [d for d in drafts if scene.tokens[at].start > d.start]
    model = here[-1] if here else (told[-1] if told else None)
    if model is None:
        return None
    mention = next(
        (d for d in scene.dates if at < scene.token_of(d.start) <= at + _REACH and d.role == "event_day"), None
    )
    mention = mention or next(
        (d for d in reversed(scene.dates) if scene.token_of(d.start) < at and d.role == "event_day"), None
    )
    mention = mention or next((d for d in scene.dates if d.role == "event_day"), None)
    if mention is None:
        return None
    span = mention.span
    if span is None and mention.offset is not None and model.span is not None:
        earlier = mention.relation in ("after", "earlier", "before")
        span = model.span.shifted(-abs(mention.offset) if earlier else mention.offset, mention.rule)
    if span is None or (model.span is not None and span == model.span):
        return None
    draft = _like(model, scene, at, span, mention, ownership, with_craft=False)
    first = scene.token_of(mention.start)
    crafts = [ownership.owned(scene, c) for c in scene.crafts if first <= c.head < at]
    sole = model.countries[0] if len(model.countries) == 1 else None
    model.crafts = [o for o in model.crafts if not any(o.craft == c.craft for c in crafts)]
    draft.crafts = [Owned(o.craft, o.operator or sole, o.rule) for o in crafts]
    return draft


def _once_more(scene: Scene, drafts: Sequence[Draft], ownership: Ownership) -> Draft | None:
    """'…, and once more on 31 October': the deed just told, by the same side on another day."""
    found = scene.language.story.once_more.find(scene.words(scene.sentence.first, scene.sentence.last))
    model = drafts[-1] if drafts else None
    if found is None or model is None or model.span is None:
        return None
    at = scene.sentence.first + found[0]
    mention = next((d for d in scene.dates if scene.token_of(d.start) > at and d.span and d.role == "event_day"), None)
    if mention is None or mention.span is None or mention.span == model.span:
        return None
    draft = _like(model, scene, at, mention.span, mention, ownership, with_craft=False)
    draft.crafts = [o for o in model.crafts if o.operator in model.countries]
    return draft
