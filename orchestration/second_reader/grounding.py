"""Judges a model's answer by the text: what our own readers can't find in its words is refused. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence

from orchestration.claims.craft.groups import Craft
from orchestration.claims.lexicon.fleet import vessel_id_of
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.model import (
    EVENT_STATUSES,
    HAPPENED,
    HELD,
    ClaimType,
    Kind,
    PlaceRelation,
    Relation,
    one_of,
)  # fmt: skip
from orchestration.second_reader.answers import Group as ToldGroup
from orchestration.second_reader.answers import Said, ToldEvent
from orchestration.second_reader.days import Days
from orchestration.second_reader.finds import Finds, Found, touching, within
from orchestration.second_reader.grounded import Category, Grounded, Group, Place, Refused, Refusing, State, Told
from orchestration.second_reader.quotations import Quoted, Range

_MOST = 5_000
"""Craft of one kind in one event at most."""
_FIGURES = re.compile(r"(?<![\w.,-])\d{1,3}(?:,\d{3})+(?![\w,])|(?<![\w.,-])\d+(?![\w]|[.,]\d)")
_OPEN = (None, "")


class Grounding:
    """Grounds the events of one text."""

    def __init__(self, finds: Finds, kinds: Mapping[str, Kind]) -> None:
        """kinds: drill or incident, of each type of event."""
        self._finds, self._kinds, self._lexicon = finds, kinds, finds.lexicon
        self._quoted = Quoted(finds.text)
        self._named = {country for nation in finds.nations for country in nation.what.countries}
        self._refused: list[Refused] = []
        self._values = 0

    def of(self, answer: Sequence[ToldEvent]) -> Grounded:
        """The events of an answer with what of them stands in the text, and all that was refused."""
        told = [
            event for number, each in enumerate(answer, start=1) if (event := self._event(number, each)) is not None
        ]
        self._values += Days(self._finds, self._quoted, self._refused).give(told, answer)
        self._answer(told, answer)
        return Grounded(told, tuple(self._refused), self._values)

    def _event(self, number: int, told: ToldEvent) -> Told | None:
        kind, refuse = self._kinds.get(told.type), Refusing(self._refused, number)
        at = self._quoted.find(told.words)
        self._values += 1
        if kind is None:
            refuse.event(told, "unknown_event_type")
            return None
        if at is None:
            refuse.event(told, "not_in_text")
            return None
        status = one_of(EVENT_STATUSES, told.status) if told.status in EVENT_STATUSES else "occurred"
        if kind == "incident" and status not in HELD:
            refuse.event(told, "not_happened")
            return None
        event = Told(number, kind, told.type, status, at, self._finds.scene_at(at))
        event.countries = list(self._states("country", told.countries, at, refuse))
        event.targets = list(self._states("target", told.targets, at, refuse)) if kind == "incident" else []
        event.places = list(self._places(told.places, event, refuse))
        event.groups = [
            *(g for each in told.aircraft if (g := self._group("aircraft", each, at, refuse)) is not None),
            *(g for each in told.vessels if (g := self._group("vessel", each, at, refuse)) is not None),
        ]
        if not (event.countries or event.places or event.groups):
            refuse.event(told, "nothing_else_in_text")
            return None
        return event

    def _states(self, field: ClaimType, told: Sequence[Said], near: Range, refuse: Refusing) -> Iterator[State]:
        seen: set[str] = set()
        for said in told:
            self._values += 1
            places = self._quoted.find_all(said.words, near)
            if not places:
                refuse(field, said.country, said.words, "not_in_text")
            elif said.country in seen:
                refuse(field, said.country, said.words, "told_twice")
            elif (named := next(filter(None, (self._state_at(said.country, at) for at in places)), None)) is None:
                refuse(field, said.country, said.words, "country_not_in_words")
            else:
                seen.add(said.country)
                yield State(said.country, named)

    def _state_at(self, country: str, at: Range) -> Range | None:
        """Where in a quotation a state is named: as a nation, by a zone of its own or by a place in it."""
        finds, lands = self._finds, self._lexicon.place_countries
        for nation in touching(finds.nations, at):
            if country in nation.what.countries:
                return nation.start, nation.end
        for zone in touching(finds.zones, at):
            if zone.what.country == country:
                return zone.start, zone.end
        for mention in touching(finds.mentions, at):
            owner = lands.get(mention.what.value) if mention.what.category == "place" else mention.what.country
            if owner == country or country in mention.what.members:
                return mention.start, mention.end
        return None

    def _places(self, told: Sequence[str], event: Told, refuse: Refusing) -> Iterator[Place]:
        seen: set[str] = set()
        for words in told:
            self._values += 1
            places = self._quoted.find_all(words, event.at)
            if not places:
                refuse("place", words, words, "not_in_text")
                continue
            found = next(filter(None, (list(self._places_at(at, event)) for at in places)), [])
            if not found:
                refuse("place", words, words, "place_not_in_words")
            for place in found:
                if place.place_id not in seen:
                    seen.add(place.place_id)
                    yield place

    def _places_at(self, at: Range, event: Told) -> Iterator[Place]:
        """The places, else the zone, else the state by its name that a quotation holds.

        'its air defence zone' is that of whose space the event touches.
        """
        finds, lexicon = self._finds, self._lexicon
        named = [m for m in touching(finds.mentions, at) if m.what.category == "place"]
        for mention in named:
            yield Place(mention.what.value, (mention.start, mention.end), self._relation(mention))
        if named:
            return
        for zone in touching(finds.zones, at):
            place = zone.what.place or self._place_of(zone.what, at, event)
            if place:
                yield Place(place, (zone.start, zone.end), "zone")
                return
        for nation in touching(finds.nations, at):
            for country in nation.what.countries if nation.what.form == "name" else ():
                if country in lexicon.country_places:
                    yield Place(lexicon.country_places[country], (nation.start, nation.end), "near")

    def _place_of(self, zone: Zone, at: Range, event: Told) -> str | None:
        """The place that a zone is: airspace is the land beneath it, if that is named; an air defence zone its state's.

        Where the words leave open whose zone it is, it is that of a target of the event, else of a state in it.
        """
        if zone.kind != "adiz":
            named = {country for nation in touching(self._finds.nations, at) for country in nation.what.countries}
            is_named = zone.kind == "airspace" and zone.country in named
            return self._lexicon.country_places.get(zone.country or "") if is_named else None
        owners = [zone.country] if zone.country else [state.country for state in (*event.targets, *event.countries)]
        return next((self._lexicon.zones[owner] for owner in owners if owner in self._lexicon.zones), None)

    def _relation(self, mention: Found[Mention]) -> PlaceRelation:
        """How a place belongs to its sentence, as our grammar has it; that it is the event's the model says."""
        if mention.what.detail == "adiz":
            return "zone"
        relation = self._finds.seen.scenes[mention.scene].whereabouts(mention.what).relation
        return relation if relation in HAPPENED and relation is not None else "location"

    def _group(self, field: Category, told: ToldGroup, near: Range, refuse: Refusing) -> Group | None:
        self._values += 1
        at = self._quoted.find(told.words, near)
        if at is None:
            refuse(field, told.type, told.words, "not_in_text")
            return None
        craft = self._craft_at(field, told, at)
        mention = self._mention_at(field, told.type, at)
        if mention is not None and craft is not None and craft.what.value != mention.what.value == told.type:
            craft = None
        ship = next(iter(touching(self._finds.ships, at)), None) if field == "vessel" else None
        variant: str | None
        if craft is not None:
            value, variant, presumed = craft.what.value, craft.what.variant, craft.what.presumed
        elif mention is not None:
            value, variant, presumed = mention.what.value, mention.what.detail or None, False
        elif ship is not None:
            value, variant, presumed = ship.what.vessel_type, None, False
        else:
            refuse(field, told.type, told.words, "type_not_in_words")
            return None
        operator = self._operator(field, told, refuse)
        name = self._name(told, at, near, refuse) if field == "vessel" else None
        count, qualifier, words = (
            (1, "exact", at) if name and told.count == 1 else self._count(field, told, craft, at, near, refuse)
        )
        vessel_id = None
        if field == "vessel":
            variant = name
            vessel_id = vessel_id_of(variant, operator, self._lexicon.fleet) if variant else None
        return Group(
            field, value, variant, operator, count, qualifier, words, vessel_id, presumed,
            told.count is not None and count is None,
        )  # fmt: skip

    def _craft_at(self, field: Category, told: ToldGroup, at: Range) -> Found[Craft] | None:
        """The group of craft that our own reader finds in a quotation: of the type, at best with the number."""
        of_kind = [c for c in touching(self._finds.crafts, at) if (c.what.category == "vessel") == (field == "vessel")]
        of_type = [c for c in of_kind if c.what.value == told.type] or (of_kind if len(of_kind) == 1 else [])
        counted = [c for c in of_type if c.what.count == told.count]
        inside = [c for c in counted or of_type if within((c.start, c.end), at)]
        return next(iter(inside or counted or of_type), None)

    def _mention_at(self, field: Category, value: str, at: Range) -> Found[Mention] | None:
        """A spelling of a type or class that stands in a quotation; the only one, where none is of the type."""
        categories = ("vessel",) if field == "vessel" else ("type", "class")
        found = [m for m in touching(self._finds.mentions, at) if m.what.category in categories]
        of_type = [m for m in found if m.what.value == value]
        alone = found if len({m.what.value for m in found}) == 1 else []
        return next(iter(of_type or alone), None)

    def _operator(self, field: Category, told: ToldGroup, refuse: Refusing) -> str | None:
        if told.operator in _OPEN or told.operator in self._named:
            return told.operator or None
        refuse(f"{field} operator", str(told.operator), told.words, "operator_not_in_text")
        return None

    def _count(
        self, field: Category, told: ToldGroup, craft: Found[Craft] | None, at: Range, near: Range, refuse: Refusing
    ) -> tuple[int | None, str, Range]:
        """(number, how exactly it is meant, the words that are cited): none where no number of the words is it."""
        cited = (craft.start, craft.end) if craft is not None and within((craft.start, craft.end), at) else at
        if told.count is None:
            return None, "unknown", cited
        counted = self._quoted.find(told.count_words, near) if told.count_words else at
        if counted is None:
            refuse(f"{field} count", str(told.count), told.count_words or "", "not_in_text")
            return None, "unknown", cited
        if craft is not None and craft.what.count == told.count:
            return told.count, craft.what.qualifier, cited
        if 1 <= told.count <= _MOST:
            alike = next((c for c in touching(self._finds.crafts, counted) if c.what.count == told.count), None)
            if alike is not None:
                return told.count, alike.what.qualifier, self._with_number(cited, counted)
            if told.count in set(self._numbers(counted)):
                return told.count, "exact", self._with_number(cited, counted)
        refuse(f"{field} count", str(told.count), told.count_words or told.words, "count_not_in_words")
        return None, "unknown", cited

    def _with_number(self, cited: Range, counted: Range) -> Range:
        """The words of a type and of its number in one piece; of two sentences those of the number."""
        if self._finds.scene_at(cited) != self._finds.scene_at(counted):
            return counted
        return min(cited[0], counted[0]), max(cited[1], counted[1])

    def _numbers(self, at: Range) -> Iterator[int]:
        """The numbers of a quotation: figures that are no part of a name, and numerals of the language."""
        for found in _FIGURES.finditer(self._finds.text, *at):
            yield int(found.group().replace(",", ""))
        first, last = self._finds.tokens(at)
        numerals = self._lexicon.language.dates.numerals
        yield from (numerals[t.lower] for t in self._finds.seen.document.tokens[first:last] if t.lower in numerals)

    def _name(self, told: ToldGroup, at: Range, near: Range, refuse: Refusing) -> str | None:
        """A ship's name as our own reader has it, without 'USS' or 'the'; else as it is quoted."""
        if told.name in _OPEN:
            return None
        named = self._quoted.find(str(told.name), at)
        if named is None or self._finds.scene_at(named) not in (self._finds.scene_at(at), self._finds.scene_at(near)):
            refuse("vessel name", str(told.name), told.words, "name_not_in_words")
            return None
        ship = next(iter(touching(self._finds.ships, named)), None)
        return ship.what.name if ship is not None else self._finds.text[named[0] : named[1]]

    def _answer(self, told: Sequence[Told], answer: Sequence[ToldEvent]) -> None:
        by_number = {event.number: event for event in told}
        for event in told:
            refuse = Refusing(self._refused, event.number)
            for said in answer[event.number - 1].answers:
                self._values += 1
                other, at = by_number.get(said.event), self._quoted.find(said.words, event.at)
                if at is None:
                    refuse("answer", str(said.event), said.words, "not_in_text")
                elif other is None or other is event or _is_later(other, event) or not self._is_near(at, event, other):
                    refuse("answer", str(said.event), said.words, "answers_nothing")
                else:
                    event.answers.append((other.number, self._answers_how(at, event), at))

    def _is_near(self, at: Range, event: Told, other: Told) -> bool:
        return self._finds.scene_at(at) in (event.scene, other.scene)

    def _answers_how(self, at: Range, event: Told) -> Relation:
        """As our expressions of answering tell; without one fighters sent up respond, and the rest comes after."""
        found = self._finds.answers(at)
        if found:
            return found[0].relation
        return "response" if self._lexicon.craft_roles[event.event_type].of_countries == "responder" else "after"


def _is_later(one: Told, other: Told) -> bool:
    return one.span is not None and other.span is not None and one.span.lo > (other.span.hi or other.span.lo)
