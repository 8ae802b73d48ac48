"""A sentence that answers questions: what was found in it, and what the grammar of its language says of that."""

from dataclasses import dataclass, field

from orchestration.claims.languages.words import Words
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.grammar import Grammar
from orchestration.claims.sentences.parties import Named, Parties
from orchestration.claims.sentences.spaces import Space
from orchestration.claims.sentences.telling import Doubt
from orchestration.claims.sentences.whereabouts import Whereabouts
from orchestration.claims.text.triggers import Trigger

_Asked = tuple[int, int, int, str]
"""A clause by its first token, and a trigger of it by its tokens and its name."""


@dataclass(frozen=True, slots=True)
class Scene(Frame):
    """A frame with its grammar, which is asked once for each answer; what begins with `_` keeps these."""

    grammar: Grammar
    _named: list[list[Named]] = field(default_factory=list, compare=False, repr=False)
    _parties: dict[_Asked, Parties] = field(default_factory=dict, compare=False, repr=False)
    _doubts: dict[_Asked, frozenset[Doubt]] = field(default_factory=dict, compare=False, repr=False)
    _habitual: dict[int, bool] = field(default_factory=dict, compare=False, repr=False)
    _acts: dict[int, bool] = field(default_factory=dict, compare=False, repr=False)
    _where: dict[int, Whereabouts] = field(default_factory=dict, compare=False, repr=False)

    def clauses(self) -> list[Clause]:
        """The clauses of the sentence that have triggers, in order."""
        return self.grammar.telling.clauses(self)

    def parties(self, clause: Clause, trigger: Trigger) -> Parties:
        """Who does what to whom, in what a trigger of a clause tells."""
        asked = (clause.first, trigger.first, trigger.last, trigger.name)
        found = self._parties.get(asked)
        if found is None:
            telling = self.grammar.telling
            if not self._named:
                self._named.append(telling.named(self))
            found = self._parties[asked] = telling.parties(self, clause, trigger, self._named[0])
        return found

    def doubts(self, clause: Clause, trigger: Trigger) -> frozenset[Doubt]:
        """All that keeps a trigger of a clause from telling that something happened."""
        asked = (clause.first, trigger.first, trigger.last, trigger.name)
        found = self._doubts.get(asked)
        if found is None:
            found = self._doubts[asked] = self.grammar.telling.doubts(self, clause, trigger)
        return found

    def says(self, trigger: Trigger, words: Words) -> bool:
        """Whether a trigger is, or holds, one of some words."""
        return not words.isdisjoint(self.words(trigger.first, trigger.last))

    def is_habitual(self, clause: Clause) -> bool:
        """Whether a clause tells of a practice, not of an occurrence."""
        found = self._habitual.get(clause.first)
        if found is None:
            found = self._habitual[clause.first] = self.grammar.telling.is_habitual(self, clause)
        return found

    def acts(self, nation: Nation) -> bool:
        """Whether a nation is named as an actor here."""
        found = self._acts.get(nation.first)
        if found is None:
            found = self._acts[nation.first] = self.grammar.acting.acts(self, nation)
        return found

    def actors(self, first: int, last: int) -> list[str]:
        """Countries that act in tokens [first, last), not those that only place something ('near Japan')."""
        found: list[str] = []
        for nation in self.nations:
            if first <= nation.first < last and self.acts(nation):
                found.extend(c for c in nation.countries if c not in found)
        return found

    def all_actors(self) -> list[str]:
        """Countries that act in the sentence."""
        return self.actors(self.sentence.first, self.sentence.last)

    def whereabouts(self, place: Mention) -> Whereabouts:
        """What a place is to the sentence."""
        found = self._where.get(place.first)
        if found is None:
            found = self._where[place.first] = self.grammar.placing.whereabouts(self, place)
        return found

    def space(self, zone: Zone) -> Space:
        """What the words of a zone say of it."""
        return self.grammar.placing.space(self, zone)
