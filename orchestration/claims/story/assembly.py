"""Brings the drafts of one article together: which speak of one event, and what each sentence adds to it."""

from collections.abc import Sequence
from datetime import date

from orchestration.claims.dates.calendar import Span
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.drafts.drills import drill_drafts
from orchestration.claims.drafts.incidents import incident_drafts
from orchestration.claims.sentences.clauses import cut_clauses
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.answers import link_drafts
from orchestration.claims.story.borrowed_dates import ChronicleParameters, borrow_dates
from orchestration.claims.story.completing import drop_carried, one_by_one, place_answers, settle, take_from_cause
from orchestration.claims.story.merging import absorb, lend, redirect
from orchestration.claims.story.participants import continue_event
from orchestration.claims.story.placing import place_draft
from orchestration.claims.story.recalls import next_formation, recalled_drafts, repeated_deed
from orchestration.claims.story.retelling import same_event, stands_alone
from orchestration.claims.story.timing import date_drafts, date_told, end_drill

_NEAR = 2
_MONTH = 31
"""Days after publication in which a date without a year was first taken to be one to come."""
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
    introduced: Draft | None = None
    for scene in scenes:
        if scene.is_bare:
            continue
        told = all_told if len(all_told) <= _MEMORY else [all_told[0], *all_told[-_MEMORY:]]
        drafts = _drafts(scene, ownership, told)
        date_drafts(scene, drafts, told)
        _date_by_day(drafts, scenes[scene.sentence.index - 1] if scene.sentence.index else None, told)
        again = repeated_deed(scene, drafts, told, ownership)
        drafts.extend([again] if again is not None else [])
        for draft in drafts:
            place_draft(scene, draft, ownership)
            if draft.kind == "drill":
                introduced = _introduce(draft, introduced)
        if drafts:
            link_drafts(scene, drafts, told, subject, ownership.lexicon.answers)
        apart = bool(drafts) and _apart(scene)
        for draft in drafts:
            draft.apart = apart and draft.kind == "drill"
            if draft.group == "scramble" and not draft.countries:
                take_from_cause(draft)
        resolved: list[Draft] = []
        for draft in drafts:
            target = same_event(draft, events, scene, told)
            if target is not None:
                absorb(target, draft)
                target.answers.extend(a for a in draft.answers if a not in target.answers)
                redirect(draft, target, [*drafts, *events])
                target.last_scene = scene.sentence.index
                resolved.append(target)
            elif draft.weak and draft.kind == "drill" and resolved and resolved[-1].kind == "drill":
                lend(draft, resolved[-1], ownership)
            elif stands_alone(draft, events, scene):
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
            recalled = recalled or [d for d in (following,) if d is not None]
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
        if anchor is not None and event.span is not None and event.span.lo > anchor:
            _look_ahead(event, event.span, anchor)
    for event in events:
        settle(event, ownership)
    for event in events:
        drop_carried(event, events)
    told_of = [e for e in events if not e.weak and not _is_idle(e)]
    return [each for event in told_of for each in one_by_one(event, ownership)]


def _look_ahead(event: Draft, span: Span, anchor: date) -> None:
    """A drill of days to come is planned; an incident was a year before, since nobody announces one."""
    if event.kind == "drill":
        event.status = "planned"
    elif event.status != "planned" and 1 < (span.lo - anchor).days <= _MONTH:
        event.span = span.a_year_before()


def _introduce(draft: Draft, introduced: Draft | None) -> Draft | None:
    """'Balikatan is the largest exercise of … . This year's runs from April 22': who drills is said before when.

    Gives such a dated drill, in place, the nations and the name; returns the drill that a later one may take up.
    """
    nameless = not draft.countries and not draft.crafts and draft.exercise is None
    if introduced is not None and nameless and draft.own_date and not draft.points_back:
        draft.countries, draft.exercise = list(introduced.countries), introduced.exercise
        draft.event_type = introduced.event_type if draft.event_type == "joint_exercise" else draft.event_type
    told = draft.own_date or not draft.countries
    return introduced if told else draft


def _is_idle(event: Draft) -> bool:
    """Fighters sent up by nobody against nobody, or what only a year dates: no occurrence."""
    nobody = event.group == "scramble" and not event.countries and not event.targets
    return nobody or (event.span is not None and event.span.precision == "year")


def _apart(scene: Scene) -> bool:
    """'One after the other', 'separately': drills told in one sentence that were held each by itself."""
    return scene.language.story.apart.find(scene.words(scene.sentence.first, scene.sentence.last)) is not None


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
    when = next((span for role, span in days if role == "event_day"), None)
    return when or next((span for role, span in days if role == "statement_day"), None)


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
    days = [d for d in before.dates if d.role == "event_day" and d.span is not None and d.span.precision == "day"]
    for draft in drafts:
        if draft.kind == "incident" and draft.span is None and not draft.own_date and len(days) == 1:
            draft.span, draft.own_date = days[0].span, True
            draft.date_at = (days[0].start, days[0].end)


def _set_apart(drill: Draft, incidents: Sequence[Draft]) -> None:
    """Who launches a missile or scrambles in a clause that mentions a drill takes no part in it, in place."""
    others = {c for i in incidents if i.group in ("launch", "scramble") for c in i.countries}
    if others and set(drill.countries) & others:
        drill.countries = [c for c in drill.countries if c not in others]
        drill.crafts = [o for o in drill.crafts if o.operator not in others]
        if drill.group == "exercise" and drill.rule == "patrol":
            drill.event_type, drill.group = "joint_patrol", "patrol"
        drill.points_back = not drill.countries or drill.points_back


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
