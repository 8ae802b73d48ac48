"""Events that an article recalls by pointing at what it tells: 'the last violation was on September 19', 'did so'."""

from collections.abc import Sequence
from dataclasses import replace
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
_MARKERS = frozenset(
    "last previous latest earlier similar prior first second third fourth fifth another same such recent only"
    " preceding year".split()
)
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
    for mention in scene.dates:
        span = _span(mention, model, scene)
        since = "since" in scene.words(at, scene.token_of(mention.start))
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


_FIRST_SINCE = {"first", "since"}
_ROLES = ("when", "from", "until")
_SINCE_ROLES = (*_ROLES, "since")


def _is_first_since(scene: Scene, at: int, mention: DateMention) -> bool:
    """'It was the first intrusion since Nov. 7': the day since when there was none had one."""
    first = scene.token_of(mention.start)
    exact = mention.span is not None and mention.span.precision == "day"
    directly = scene.words(first - 1, first) == ["since"]
    return exact and directly and "first" in scene.words(at - _REACH, at + _REACH)


def _past(scene: Scene) -> bool:
    return any(w in ("was", "were", "had", "took") for w in scene.words(scene.sentence.first, scene.sentence.last))


def _by_noun(scene: Scene, told: Sequence[Draft], index: RecallIndex) -> tuple[int, Draft] | None:
    row = scene.tokens[scene.sentence.first : scene.sentence.last]
    for match in index.find(row):
        first = scene.sentence.first + match.first
        before = scene.words(first - _REACH, first + 1)
        marked = any(w in _MARKERS for w in before) or set(scene.words(first, first + 2 * _REACH)) >= _FIRST_SINCE
        if not marked and before[-2:-1] not in (["a"], ["an"]):
            continue
        model = next((d for d in reversed(told) if d.group in match.value and not d.weak), None)
        if model is not None:
            return first, model
    return None


def _by_last(scene: Scene, told: Sequence[Draft], ownership: Ownership) -> tuple[int, Draft] | None:
    """'B-2s last operated from Australia in …', 'had last been in the air on 9 December'."""
    words = scene.words(scene.sentence.first, scene.sentence.last)
    for index, word in enumerate(words[:-1]):
        verb = words[index + 1]
        if word == "last" and (verb.endswith("ed") or verb in _PARTICIPLES):
            operators = {o.operator for o in (ownership.owned(scene, c) for c in scene.crafts) if o.operator}
            model = next((d for d in told if not operators or operators & {*d.countries}), None)
            return (scene.sentence.first + index, model) if model is not None else None
    return None


_LINKS = frozenset([",", "was", "were", "on", "in", "came"])
_ORDINALS = frozenset("others other first second third previous last earlier latest".split())


def _by_ordinal(scene: Scene, told: Sequence[Draft]) -> tuple[int, Draft] | None:
    """'The first, on January 14, was of a single missile', 'the others were in June 2016 and June 2018'."""
    words = scene.words(scene.sentence.first, scene.sentence.last)
    for index, word in enumerate(words[:-2]):
        if word == "the" and words[index + 1] in _ORDINALS and words[index + 2] in _LINKS:
            return scene.sentence.first + index, told[-1]
    return None


_PLACES = frozenset("range area waters place route spot region base airspace location sea zone strait".split())


def _by_place(scene: Scene, told: Sequence[Draft]) -> tuple[int, Draft] | None:
    """'In February 2024 some 120 aircraft had displayed … at the same range'."""
    words = scene.words(scene.sentence.first, scene.sentence.last)
    for index, word in enumerate(words[:-1]):
        if word == "same" and words[index + 1] in _PLACES and any(c.count or c.named for c in scene.crafts):
            return scene.sentence.first + index, told[-1]
    return None


_PARTICIPLES = frozenset(
    "been flown seen held met flew sailed took taken made came gone went done did sent put".split()
)


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


_ARRIVED = frozenset("arrived landed deployed came".split())
_DEPLOYED = frozenset("force detachment deployment rotation contingent bombers".split())


def arrival(scene: Scene, told: Sequence[Draft], ownership: Ownership) -> Draft | None:
    """'The bombers are part of a task force that arrived in Guam on January 15': their deployment, told behind."""
    words = scene.words(scene.sentence.first, scene.sentence.last)
    at = next((i for i, w in enumerate(words) if w in _ARRIVED), None)
    if at is None or not _DEPLOYED & set(words):
        return None
    roles = ownership.lexicon.roles
    flown = [
        (d, o) for d in told for o in d.crafts if o.operator and roles.get(o.craft.value, o.craft.value) == "bomber"
    ]
    mention = next((d for d in scene.dates if d.role == "when" and d.span and d.span.precision == "day"), None)
    if not flown or mention is None or mention.span is None:
        return None
    model, bomber = flown[-1]
    if model.kind != "drill" or model.span is None or mention.span.lo >= model.span.lo:
        return None
    draft = _like(
        model, scene, scene.sentence.first + at, replace(mention.span, hi=None), mention, ownership, with_craft=False
    )
    draft.event_type, draft.countries, draft.exercise = "bomber_mission", [bomber.operator or ""], None
    draft.crafts = [replace(bomber, craft=replace(bomber.craft, count=None, qualifier="unknown"))]
    return draft


_FORMATIONS = frozenset("formations groups waves pairs".split())
_NEXT = frozenset("second other another third".split())


def next_formation(scene: Scene, told: Sequence[Draft], before: Sequence[Scene], ownership: Ownership) -> Draft | None:
    """'The second was two Tu-95s and an A-50': the next of several formations, an event like the first."""
    counted = [c for c in scene.crafts if c.count is not None]
    if not counted:
        return None
    words = scene.words(scene.sentence.first, scene.sentence.first + 2)
    model = next((d for d in reversed(told) if d.group in ("presence", "violation")), None)
    several = any(_FORMATIONS & set(s.words(s.sentence.first, s.sentence.last)) for s in before)
    if model is None or not several or not (_NEXT & set(words)):
        return None
    draft = _like(model, scene, scene.sentence.first, model.span, None, ownership, with_craft=True)
    return draft


def repeated_deed(scene: Scene, drafts: Sequence[Draft], told: Sequence[Draft], ownership: Ownership) -> Draft | None:
    """'a day after eighteen had done so', 'The day before, two drones had done the same': the deed told again."""
    if not scene.dates:
        return None
    words = scene.words(scene.sentence.first, scene.sentence.last)
    at = next(
        (
            i
            for i, w in enumerate(words)
            if w in ("did", "done") and (words[i + 1 : i + 2] == ["so"] or words[i + 1 : i + 3] == ["the", "same"])
        ),
        None,
    )
    if at is None:
        return _once_more(scene, drafts, ownership)
    at += scene.sentence.first
    here = [d for d in drafts if scene.tokens[at].start > d.start]
    model = here[-1] if here else (told[-1] if told else None)
    if model is None:
        return None
    mention = next((d for d in scene.dates if at < scene.token_of(d.start) <= at + _REACH and d.role == "when"), None)
    mention = mention or next(
        (d for d in reversed(scene.dates) if scene.token_of(d.start) < at and d.role == "when"), None
    )
    mention = mention or next((d for d in scene.dates if d.role == "when"), None)
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
    words = scene.words(scene.sentence.first, scene.sentence.last)
    again = (["and", "once", "more"], ["and", "once", "again"])
    at = next((i for i in range(len(words)) if words[i : i + 3] in again or words[i : i + 2] == ["and", "again"]), None)
    model = drafts[-1] if drafts else None
    if at is None or model is None or model.span is None:
        return None
    at += scene.sentence.first
    mention = next((d for d in scene.dates if scene.token_of(d.start) > at and d.span and d.role == "when"), None)
    if mention is None or mention.span is None or mention.span == model.span:
        return None
    draft = _like(model, scene, at, mention.span, mention, ownership, with_craft=False)
    draft.crafts = [o for o in model.crafts if o.operator in model.countries]
    return draft
