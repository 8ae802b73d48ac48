"""Which organisation a speaker speaks for: its words without the nation, the same in all spellings, and its country."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from orchestration.claims.languages.pack import Language
from orchestration.claims.lexicon.cells import Rows, listed
from orchestration.claims.lexicon.entries import Entry
from orchestration.claims.speech.datelines import dateline_of
from orchestration.claims.speech.speaker_words import SpeakerWords
from orchestration.claims.speech.speakers import Speaker
from orchestration.claims.text.terms import TermIndex
from orchestration.claims.text.tokens import Document, Token, tokens_of

Key = tuple[str, ...]
"""The words of an organisation's name in small letters and one order, without nation and small words."""
_NAMING = (("country", "force"), ("place",))
"""Categories of words that tell a country, the surer ones first."""
_FEWEST_INITIALS = 2


@dataclass(frozen=True, slots=True)
class Belonging:
    """The organisation that a speaker speaks for (None for none) and the country that it, or he, is of."""

    organisation: Key | None
    country: str | None


class Organisations:
    """What is known of organisations: the forces and ministries of forces.csv, and a language's words for them."""

    def __init__(self, language: Language, terms: TermIndex[Entry], entries: Iterable[tuple[str, Entry]], forces: Rows):
        self._terms = terms
        self._nations = TermIndex((spelling, entry) for spelling, entry in entries if entry.category == "country")
        self._words = language.speech
        self._state = SpeakerWords(language).states
        self._names = {row["force_id"]: row["name"] for row in forces}
        self._countries: defaultdict[Key, set[str]] = defaultdict(set)
        self._by_initials: dict[str, Key] = {}
        for row in forces:
            for name in [row["name"], *listed(row["spellings"])]:
                key = self._key(name)
                self._countries[key].update(filter(None, [row["country"]]))
                for initials in self._initials(name):
                    self._by_initials.setdefault(initials, key)

    def of(self, speakers: Sequence[Speaker], document: Document) -> list[Belonging]:
        """Whom each speaker of a text speaks for.

        A body of a state that the words give no country is of the state whose body of that name the text tells of
        elsewhere, else of the dateline's, else of the one named most among those known to have such a body.
        """
        stated = [self._stated(speaker) for speaker in speakers]
        told = {each.organisation: each.country for each in stated if each.country is not None}
        dateline = self._country(dateline_of(document))
        return [
            self._placed(speaker, belonging, told, dateline, document)
            for speaker, belonging in zip(speakers, stated, strict=True)
        ]

    def _stated(self, speaker: Speaker) -> Belonging:
        """What a speaker's own words tell."""
        name = speaker.organisation
        country = self._country(name or "") or self._country(speaker.surface)
        return Belonging(self._key(name) if name is not None else None, country)

    def _placed(
        self, speaker: Speaker, belonging: Belonging, told: Mapping[Key | None, str], dateline: str | None,
        document: Document,
    ) -> Belonging:  # fmt: skip
        key = belonging.organisation
        if belonging.country is not None or key is None or not self._is_of_a_state(speaker.organisation or "", key):
            return belonging
        return Belonging(key, told.get(key) or dateline or self._most_named(self._countries.get(key, set()), document))

    def _is_of_a_state(self, name: str, key: Key) -> bool:
        """Whether a name without a nation is that of a body which every state has, and not of an alliance's."""
        if key in self._countries:
            return bool(self._countries[key])
        lowers = f" {' '.join(token.lower for token in tokens_of(name))} "
        return any(f" {word} " in lowers for word in self._state)

    def _most_named(self, countries: set[str], document: Document) -> str | None:
        """The country among some that a text names most; None where it names none, or two as often."""
        if not countries:
            return None
        named = Counter(m.value.country for m in self._nations.find(document.tokens) if m.value.country in countries)
        first = named.most_common(2)
        return first[0][0] if first and (len(first) == 1 or first[0][1] > first[1][1]) else None

    def _country(self, phrase: str) -> str | None:
        """The country that a phrase names, by itself or by a force or place of its own."""
        found = [match.value for match in self._terms.find(tokens_of(phrase)) if match.value.country]
        return next((entry.country for kinds in _NAMING for entry in found if entry.category in kinds), None)

    def _key(self, name: str) -> Key:
        if name.isupper() and len(name) >= _FEWEST_INITIALS and " " not in name:
            force = next((m.value for m in self._terms.find(tokens_of(name)) if m.value.category == "force"), None)
            if force is not None and force.value in self._names:
                return self._key(self._names[force.value])
            if name in self._by_initials:
                return self._by_initials[name]
        own = self._without_nation(tokens_of(name))
        lowers = [self._words.spelt_otherwise.get(token.lower, token.lower) for token in own]
        kept = [word for word in lowers if word not in self._words.filling and word[0].isalnum()]
        return tuple(sorted(kept or lowers))

    def _without_nation(self, tokens: Sequence[Token]) -> Sequence[Token]:
        nations = [range(match.first, match.last) for match in self._nations.find(tokens)]
        own = [token for at, token in enumerate(tokens) if not any(at in nation for nation in nations)]
        is_named = any(token.text[0].isalnum() and token.lower not in self._words.filling for token in own)
        return own if is_named else tokens

    def _initials(self, name: str) -> Iterable[str]:
        """What a name without its nation is shortened to: with its small words (MOD) and without (MD, JCS)."""
        own = [token.text for token in self._without_nation(tokens_of(name)) if token.text[0].isalpha()]
        for initials in ("".join(w[0] for w in own).upper(), "".join(w[0] for w in own if w[0].isupper())):
            if len(initials) > _FEWEST_INITIALS:
                yield initials
