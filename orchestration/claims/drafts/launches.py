"""Drafts of launches: missiles fired, by whom and over whose land."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.drafts.common import countries_of, new_draft, occurred
from orchestration.claims.drafts.draft import Draft, Proposal
from orchestration.claims.drafts.evidence import Evidence
from orchestration.claims.lexicon.places import OPEN_SEAS
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_COUNTED_AHEAD = 6
"""Tokens before a verb at the end of its clause in which the number of what is launched stands."""
_OVER_REACH = 4
"""Tokens between 'over' and the land that a missile flies over."""
_AT = ("location", "near")
"""What a place from which something is launched is to its sentence."""
_ONE_REACH = 3
"""Tokens before a noun for a launch in which 'held a' says that there was one."""


def propose_launches(scene: Scene, clause: Clause) -> list[Proposal]:
    """Words of launching: the first of a clause, and each that tells of a further launch."""
    triggers = occurred(scene, clause, ("launch",))
    launching = scene.language.drafts.launching
    return [
        Proposal("missile_launch", "launch", trigger)
        for index, trigger in enumerate(triggers)
        if not index or scene.says(trigger, launching)
    ]


def fill_launches(proposals: Sequence[Proposal], scene: Scene, clause: Clause, ownership: Ownership) -> list[Draft]:
    """Every launch that a clause tells of, each with who launches: one by another nation is another."""
    drafts: list[Draft] = []
    for trigger in (p.trigger for p in proposals):
        told = (t.last for t in clause.triggers if t.role == "launch" and t.first < trigger.first)
        start = max(told, default=clause.first)
        countries = _launching(scene, clause, trigger, ownership)
        if not drafts or not set(countries) <= set(drafts[-1].countries):
            if drafts:
                drafts[-1] = replace(drafts[-1], last=trigger.first)
            draft = new_draft(scene, clause, trigger, "missile_launch", "launch")
            first = start if drafts else clause.first
            needs_date = not _is_one(scene, clause, trigger)
            targets = {c: said for c, said in _overflown(scene, clause, trigger).items() if c not in countries}
            drafts.append(replace(draft, first=first, countries=countries, targets=targets, needs_date=needs_date))
    return drafts


def _overflown(scene: Scene, clause: Clause, trigger: Trigger) -> dict[str, Evidence]:
    """'Over Japan', 'above Hokkaido', 'inside Japan's exclusive economic zone': whose land or zone it reached."""
    words = scene.language
    above = words.mentions.above - words.sentences.of
    found: dict[str, Evidence] = {}
    entered = (z for z in scene.zones if z.country and z.kind != "overflown")
    for zone in (z for z in entered if trigger.first < z.first < clause.last):
        found.setdefault(zone.country or "", Evidence("owner_of_zone", *scene.span(zone.first, zone.last)))
    named = [(n.first, n.last, n.countries[0]) for n in scene.nations if n.form == "name"]
    named += [(p.first, p.last, p.country) for p in scene.places if p.country and p.detail not in OPEN_SEAS]
    for first, last, country in named:
        near = first - _OVER_REACH
        before = scene.words(near if near > trigger.first else trigger.first, first)
        over = not above.isdisjoint(before) or scene.says(trigger, words.drafts.flown_over)
        if trigger.first < first < clause.last and over and not any(word.isdigit() for word in before):
            found.setdefault(country, Evidence("overflown", *scene.span(first, last)))
    return found


def _is_one(scene: Scene, clause: Clause, trigger: Trigger) -> bool:
    """'has fired a missile', 'held a flight test of': what is counted was launched once, on whatever day."""
    classes, words = scene.language, scene.words(trigger.first, trigger.last)
    if scene.parties(clause, trigger).form == "noun":
        before = scene.words(clause.first, trigger.first)[-_ONE_REACH:]
        return not (classes.drafts.holding.isdisjoint(before) or classes.dates.articles.isdisjoint(before))
    ahead = scene.words(clause.first, trigger.first)[-_COUNTED_AHEAD:]
    counting = classes.sentences.determiners | classes.sentences.numbers_of_times
    if any(w in classes.dates.articles or w in classes.sentences.numbers_of_times for w in ahead[-1:]):
        return True
    return any(w in counting or w.isdigit() for w in words) or not classes.sentences.counted_ahead.isdisjoint(ahead)


def _launching(scene: Scene, clause: Clause, trigger: Trigger, ownership: Ownership) -> dict[str, Evidence]:
    """Who launches, with the rule that says so: as grammar says, else the only nation that the clause names.

    Else whose land the missile went up from, else who tells of a missile by its name: one of its own.
    """
    told = scene.parties(clause, trigger)
    acting = countries_of(scene, told.acting, ownership)
    named = [n for n in scene.nations if clause.holds(n.first) and not scene.is_speaker(n.first)]
    if not named and "subject" in told.pronouns:
        named = [n for n in scene.nations if n.last <= trigger.first]
    alone = {c: Evidence("only_nation", *scene.span(n.first, n.last)) for n in reversed(named) for c in n.countries}
    one = alone if len(alone) == 1 else {}
    near = acting or one or _launched_from(scene, clause, trigger) or _of_who_tells(scene, trigger, ownership)
    return near or _of_whom_the_text_tells(ownership)


def _of_whom_the_text_tells(ownership: Ownership) -> dict[str, Evidence]:
    """The one country that the whole text names."""
    named = ownership.mentioned
    return {c: Evidence("only_nation", *at) for c, at in named.items()} if len(named) == 1 else {}


def _launched_from(scene: Scene, clause: Clause, trigger: Trigger) -> dict[str, Evidence]:
    """'Went up from Kusong', 'was tested at Balasore': the country of the place behind a word of origin, or of the one
    where it took place."""
    origin = scene.language.sentences.origin
    here = [p for p in scene.places if clause.holds(p.first) and p.country and p.detail not in OPEN_SEAS]
    behind = (p for p in here if p.first >= trigger.last)
    place = next((p for p in behind if origin.at(scene.lowers, p.first - 1)), None)
    place = place or next((p for p in here if scene.whereabouts(p).relation in _AT), None)
    return {place.country: Evidence("place_of_launch", place.start, place.end)} if place and place.country else {}


def _of_who_tells(scene: Scene, trigger: Trigger, ownership: Ownership) -> dict[str, Evidence]:
    """'A Shaheen-III was tested, Pakistan's army said': who names a missile and tells of no other nation."""
    missiles = ownership.lexicon.missiles
    words = scene.tokens[trigger.first : trigger.last]
    if all(match.value in missiles.classes for match in missiles.terms.find(words)):
        return {}
    said = [n for n in scene.nations if scene.is_speaker(n.first)]
    told = {c: Evidence("speaker_of_launch", *scene.span(n.first, n.last)) for n in reversed(said) for c in n.countries}
    return told if len(told) == 1 else {}
