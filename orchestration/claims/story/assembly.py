"""Brings the accounts of one article together: which speak of one event, and what each sentence adds to it."""

from collections.abc import Iterable, Sequence
from datetime import date

from orchestration.claims.drafts.drafting import drafts_of
from orchestration.claims.drafts.learned import NAME as LIKELY
from orchestration.claims.model import ANNOUNCED
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.answers import answer_in_clause, link_events, without_later
from orchestration.claims.story.antecedents import name_classes
from orchestration.claims.story.completing import (
    complete,
    day_by_day,
    drop_carried,
    one_by_one,
    place_answers,
    place_in_airspace,
    place_in_zone,
)
from orchestration.claims.story.days.borrowed_dates import (
    ChronicleParameters,
    borrow_dates,
    date_by_bulletin,
    date_by_sentence_before,
    date_ongoing,
    day_nearby,
    inherit_date,
)  # fmt: skip
from orchestration.claims.story.days.lasting import end_drill
from orchestration.claims.story.days.timing import date_events, date_told, look_ahead
from orchestration.claims.story.event import Event
from orchestration.claims.story.facing import meet_beside, take_from_cause
from orchestration.claims.story.firing import take_firing
from orchestration.claims.story.merging import (
    absorb,
    introduce,
    lend,
    recast,
    redirect,
    take_answerer,
    take_host,
    take_parties,
    take_up_craft,
    take_victim,
)
from orchestration.claims.story.participants import continue_event
from orchestration.claims.story.placing import place_by_setting, place_event
from orchestration.claims.story.recalling.editions import began
from orchestration.claims.story.recalling.recalls import next_formation, recalled_behind, recalled_events, repeated_deed
from orchestration.claims.story.retelling import met_in_exercise, same_event, seen_in_zone, stands_alone

_FLIGHT = "flight"
"""The rule of drafts that a noun for a flight gives."""
_NEAR = 2
"""Sentences before one that says 'the second' in which several formations are spoken of."""
_MEMORY = 24
"""Events told last that a sentence may still speak of, beside the first: a bound on the work for each sentence."""


def assemble(
    scenes: Sequence[Scene],
    ownership: Ownership,
    anchor: date | None = None,
    chronicle: ChronicleParameters | None = None,
) -> list[Event]:
    """The events that an article tells of, in the order in which it first tells of each.

    anchor: the day that the article is seen from, None when unknown.
    """
    events: list[Event] = []
    told: list[Event] = []
    subject: Event | None = None
    introduced: Event | None = None
    for scene in scenes:
        if scene.is_bare:
            continue
        recent = told if len(told) <= _MEMORY else [told[0], *told[-_MEMORY:]]
        accounts = _accounts(scene, scenes, recent, subject, ownership)
        if _only_likely(accounts) and recalled_events(scene, recent, ownership, anchor, ownership.lexicon.recalls):
            accounts = []  # grammar says that an event told is recalled: likelihood has nothing to add
        introduced = introduce(accounts, introduced)
        link_events(scene, accounts, recent, subject, ownership.lexicon.recalls)
        _complete_accounts(scene, accounts)
        resolved, new = _resolved(scenes, accounts, events, recent, ownership, anchor)
        recalled = _recalled(scene, scenes, [*recent, *new] if new else recent, resolved, ownership, anchor)
        events += [*new, *recalled]
        _remember(told, resolved)
        if resolved or recalled:
            subject = [*resolved, *recalled][0]
        else:
            date_told(scene, recent)
            continue_event(scene, recent, ownership)
    return _finished(events, scenes, ownership, anchor, chronicle or ChronicleParameters())


def _only_likely(accounts: Sequence[Event]) -> bool:
    return bool(accounts) and all(account.rule == LIKELY for account in accounts)


def _accounts(
    scene: Scene, scenes: Sequence[Scene], told: Sequence[Event], subject: Event | None, ownership: Ownership
) -> list[Event]:
    """What a sentence tells of, each clause's account by itself: with its days and its places."""
    accounts = [Event.of(draft) for draft in drafts_of(scene, told, ownership)]
    answer_in_clause(accounts)
    index = scene.sentence.index
    date_events(scene, accounts, told, subject, day_nearby(index - 1, scenes) if index else None)
    date_by_sentence_before(accounts, scenes[index - 1] if index else None, told)
    date_by_bulletin(scene, accounts)
    repeated = repeated_deed(scene, accounts, told, ownership)
    if repeated is not None:
        theirs = [o.craft for o in repeated.crafts]
        repeated.model.crafts = [o for o in repeated.model.crafts if o.craft not in theirs]
        accounts.append(repeated.event)
    for account in accounts:
        place_event(scene, account, ownership)
    return accounts


def _complete_accounts(scene: Scene, accounts: Iterable[Event]) -> None:
    """Tell, in place, drills held one after the other, and whom fighters answer that nobody is said to have sent."""
    words = scene.all_words()
    for account in accounts:
        if account.kind == "drill":
            account.apart = scene.language.story.apart.find(words) is not None
        elif not account.countries:
            take_from_cause(account)


def _resolved(
    scenes: Sequence[Scene], accounts: Sequence[Event], events: Sequence[Event], told: Sequence[Event],
    ownership: Ownership, anchor: date | None,
) -> tuple[list[Event], list[Event]]:  # fmt: skip
    """The events that a sentence's accounts are of, and which of these are new.

    An account of an event already told adds to it; a weak one may add to the drill just told; one that says enough
    is a new event; what is left tells of none.
    """
    resolved: list[Event] = []
    new: list[Event] = []
    for account in accounts:
        known = [*events, *new]
        event = None if _is_another(account, scenes) else same_event(account, known, told)
        if event is None:
            event = seen_in_zone(account, told)
            if event is not None:
                event.event_type = account.event_type
        if event is None:
            event = met_in_exercise(account, told, ownership)
            if event is not None:
                recast(event, account)
        if event is not None:
            absorb(event, account)
            redirect(account, event, [*accounts, *known])
            resolved.append(event)
        elif account.weak and account.kind == "drill" and resolved and resolved[-1].kind == "drill":
            lend(account, resolved[-1], ownership)
        else:
            take_parties(account, known)
            take_victim(account, known)
            take_host(account, ownership)
            take_answerer(account, known, ownership)
            if stands_alone(account) and _find_day(account, scenes, [*told, *resolved], anchor):
                take_up_craft(account, known, ownership)
                place_by_setting(account, scenes, known)
                account.founders = tuple(account.countries)
                new.append(account)
                resolved.append(account)
    return resolved, new


def _is_another(account: Event, scenes: Sequence[Scene]) -> bool:
    """'The previous such flight was made on February 26': a flight that is likened to what was told, on its own day."""
    scene, when = scenes[account.scene], account.when
    if account.rule != _FLIGHT or not when.own or when.span is None:
        return False
    return scene.grammar.pointing.likens(scene, scene.token_of(account.draft.start))


def _find_day(account: Event, scenes: Sequence[Scene], told: Sequence[Event], anchor: date | None) -> bool:
    """Date a new event, in place, by what was told before; says whether it has the day that it needs, if any."""
    if account.kind == "drill" and account.status == "ongoing" and not account.draft.points_back:
        date_ongoing(account, anchor)
    inherit_date(account, told)
    if not account.draft.needs_date or account.when.span is not None or account.when.own:
        return True
    if account.status in ANNOUNCED:
        return True
    if account.kind == "drill":
        account.borrow(day_nearby(account.scene, scenes))
    return account.when.span is not None or (anchor is None and account.kind == "drill")


def _recalled(
    scene: Scene, scenes: Sequence[Scene], told: Sequence[Event], here: Sequence[Event], ownership: Ownership,
    anchor: date | None,
) -> list[Event]:  # fmt: skip
    """Earlier events that a sentence recalls by what it has in common with those told.

    One that tells of events itself recalls others only behind these ('…, the first such flight since August 26').
    """
    index = scene.sentence.index
    if here:
        return recalled_behind(scene, here, ownership, anchor, ownership.lexicon.recalls)
    recalled = recalled_events(scene, told, ownership, anchor, ownership.lexicon.recalls)
    recalled = recalled or next_formation(scene, told, scenes[max(0, index - _NEAR) : index], ownership)
    for event in recalled:
        place_event(scene, event, ownership)
    return recalled


def _remember(told: list[Event], resolved: Sequence[Event]) -> None:
    """Note, in place, what was told last; what is merely recalled is no longer spoken of."""
    for event in resolved:
        if event.rule != "recall" and event not in told[-1:]:
            told.append(event)


def _finished(
    events: Sequence[Event], scenes: Sequence[Scene], ownership: Ownership, anchor: date | None,
    chronicle: ChronicleParameters,
) -> list[Event]:  # fmt: skip
    """The events with all that follows once the whole article is read; without what turned out to be none."""
    for event in events:
        place_in_airspace(event, ownership)
        place_in_zone(event, ownership)
    place_answers(events)
    borrow_dates(events, scenes, anchor, chronicle)
    for event in events:
        event.when = end_drill(event.when)
        look_ahead(event, anchor)
    for event in events:
        event.answers = without_later(event)
    for event in events:
        take_firing(event, scenes, ownership)
        meet_beside(event, events, ownership)
        complete(event, ownership)
        name_classes(event, scenes, ownership)
    for event in events:
        drop_carried(event, events)
    told_of = [e for e in events if not e.weak and not _is_idle(e, scenes[e.scene])]
    apart = [each for event in told_of for each in one_by_one(event, ownership)]
    return [each for event in apart for each in day_by_day(event, apart, scenes)]


def _is_idle(event: Event, scene: Scene) -> bool:
    """Fighters sent up by nobody against nobody, or what only a year dates: incidents, and how drills first began."""
    nobody = event.group == "scramble" and not event.countries and not event.targets
    if event.when.span is None or event.when.span.precision != "year":
        return nobody
    return nobody or event.kind == "incident" or began(scene)
