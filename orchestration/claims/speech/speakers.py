"""Reads who speaks from a noun phrase, and remembers the persons and organisations of an article by their names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from orchestration.claims.speech.speaker_words import SpeakerWords

_PARENTHESIS = re.compile(r"\s*\([^)]*\)")
_SHORT = re.compile(r"\(([A-Z]{2,8})\)")
"""An abbreviation behind the name that it stands for."""
_INITIALS = re.compile(r"[A-Z]{2,8}")
_POSSESSIVE = re.compile(r"['’]s$")
_LONGEST_NAME = 4
_LONGEST_PHRASE = 16
"""Words of a noun phrase that still names a speaker."""
_LONGEST_ROLE = 5


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something. `surface` is as written; name None for organisations and those who are not named."""

    surface: str
    name: str | None = None
    role: str | None = None
    organisation: str | None = None


@dataclass(slots=True)
class Register:
    """The speakers of one article: short names are those who were named in full, pronouns the last one named."""

    words: SpeakerWords
    known_names: frozenset[str]
    """Names of countries, forces and places, which name no person."""
    persons: list[Speaker] = field(default_factory=list)
    organisations: dict[str, str] = field(default_factory=dict)
    """Full names by abbreviation and by themselves, in the order in which they were told."""
    last: Speaker | None = None
    last_person: Speaker | None = None

    def read(self, phrase: str) -> Speaker | None:
        """The speaker that a noun phrase names, with what is known of him; None when it names nobody."""
        surface = phrase.strip(" ,;:—–-")
        plain = _PARENTHESIS.sub("", surface).strip()
        short = _SHORT.search(surface)
        if short is not None:
            full = _without(self.words.article, plain.split(",")[0])
            self.organisations.setdefault(short.group(1), full)
        words = plain.split()
        if not words or len(words) > _LONGEST_PHRASE or words[0].lower() in self.words.nobody:
            return None
        if self.words.two.search(plain.split(",")[0]) and plain not in self.known_names:
            return None
        speaker = self._pronoun(plain) or self._person(plain) or self._unnamed(plain) or self._organisation(plain)
        if speaker is None:
            return None
        return self.remember(replace(speaker, surface=surface))

    def remember(self, speaker: Speaker) -> Speaker:
        """Keep a speaker as the last one named; a person is filled up from, and fills up, what is known of him."""
        if speaker.name is not None:
            known = next((p for p in self.persons if _same_person(p.name, speaker.name)), None)
            if known is not None:
                fullest = max(known.name or "", speaker.name, key=lambda n: len(n.split()))
                speaker = replace(
                    speaker, name=fullest, role=speaker.role or known.role,
                    organisation=speaker.organisation or known.organisation,
                )  # fmt: skip
                self.persons.remove(known)
            self.persons.append(speaker)
            self.last_person = speaker
        elif speaker.organisation is not None:
            self.organisations.setdefault(speaker.organisation, speaker.organisation)
        self.last = speaker
        return speaker

    def _pronoun(self, phrase: str) -> Speaker | None:
        word = phrase.lower()
        if word in self.words.personal:
            return self.last_person
        if word in self.words.impersonal:
            return self.last if self.last is not None and self.last.name is None else None
        return None

    def _person(self, phrase: str) -> Speaker | None:
        head, _, rest = phrase.partition(",")
        whole, unit = head.strip(), None
        of = self.words.of_unit.fullmatch(whole)
        if of is not None and of["person"].split()[-1].lower() not in self.words.offices:
            whole, unit = of["person"], of["unit"]
        before, name = self._split_name(whole)
        if name is None:
            return self._introduced(head, rest) if rest.strip() else None
        role, organisation = self._role_of(before)
        if rest.strip():
            later_role, later_organisation = self._apposition(rest.strip(" ,"))
            role, organisation = later_role or role, later_organisation or organisation
        return Speaker(phrase, name, role, organisation or unit)

    def _introduced(self, role: str, rest: str) -> Speaker | None:
        """'the Chief of the Air Staff, Air Chief Marshal A.P. Singh': the name behind the role."""
        before, name = self._split_name(rest.split(",")[0].strip())
        if name is None or not before or not self._mentions_role(role):
            return None
        found, organisation = self._apposition(role)
        return Speaker(f"{role},{rest}", name, found or role, organisation)

    def _split_name(self, head: str) -> tuple[str, str | None]:
        """('army spokesman', 'Rimas Daukantis') of 'army spokesman Major Rimas Daukantis'."""
        words = head.split()
        at = len(words)
        while at > 0 and len(words) - at < _LONGEST_NAME and self.words.name_token.fullmatch(words[at - 1]):
            known = words[at - 1].lower() in self.words.organisations | self.words.roles
            if known or self._ends_office(words, at) or self._is_title(words, at):
                break
            at -= 1
        name = words[at:]
        while name and (name[0][0].islower() or self.words.article.fullmatch(f"{name[0]} ")):
            name = name[1:]
        joined = " ".join(name)
        before = " ".join(words[: len(words) - len(name)])
        if not name or joined in self.known_names or any(n in self.known_names for n in (joined, name[-1])):
            return head, None
        titled = bool(before) and (self._ends_in_title(before) or bool(self.words.office.search(before)))
        known = any(_same_person(p.name, joined) for p in self.persons)
        whole = len(name) >= 2 and (not before or titled or self._ends_in_role(before) or self._begins_in_role(before))
        return (before, joined) if known or titled or whole else (head, None)

    def _ends_office(self, words: Sequence[str], at: int) -> bool:
        """'Minister of Defence Jane Doe': what an office is of is no part of the name behind it."""
        ended = words[max(0, at - 3) : at]
        return ended[0][0].isupper() and self.words.office.fullmatch(" ".join(ended)) is not None

    def _is_title(self, words: Sequence[str], at: int) -> bool:
        return any(" ".join(words[max(0, at - size) : at]) in self.words.titles for size in (1, 2, 3))

    def _ends_in_title(self, before: str) -> bool:
        words = before.split()
        return any(" ".join(words[-size:]) in self.words.titles for size in (1, 2, 3))

    def _ends_in_role(self, before: str) -> bool:
        words = before.lower().split()
        return bool(words) and any(" ".join(words[-size:]) in self.words.roles for size in (1, 2))

    def _begins_in_role(self, phrase: str) -> bool:
        """'министр обороны', 'представитель Минобороны': in a language whose roles stand first."""
        first = phrase.split()[0].lower() if phrase else ""
        return self.words.is_head_first and (first in self.words.roles or first in self.words.titles)

    def _role_of(self, before: str) -> tuple[str | None, str | None]:
        """Role and organisation that stand before a name ('MND spokesman', 'War Secretary')."""
        words = _without(self.words.determiner, before).split()
        for size in (3, 2, 1):
            if words and " ".join(words[-size:]) in self.words.titles and len(words) > size:
                inner = self._role_of(" ".join(words[:-size]))
                return (inner[0] or " ".join(words[-size:]), inner[1]) if inner[0] else (before.strip() or None, None)
        for index, word in enumerate(words):
            if word.lower() in self.words.roles:
                organisation = " ".join(words[:index])
                if self._is_organisation(organisation):
                    return " ".join(words[index:]), organisation
                return " ".join(words), None
        return (before.strip() or None) if self._ends_in_title(before) else None, None

    def _is_organisation(self, name: str) -> bool:
        words = name.split()
        named = name in self.known_names or name.isupper() or (bool(words) and name[0].isupper() and len(words) > 1)
        return bool(words) and (named or words[-1].lower() in self.words.organisations or self._known_end(name))

    def _known_end(self, name: str) -> bool:
        return _POSSESSIVE.sub("", name) in self.known_names

    def _apposition(self, phrase: str) -> tuple[str | None, str | None]:
        """Role and organisation behind a name: 'chief of staff of the ASDF', 'a Coast Guard spokesperson'."""
        plain = _without(self.words.determiner, phrase.split(",")[0]).strip()
        match = self.words.belonging_to_name.fullmatch(plain)
        if match is not None and self._mentions_role(match["role"]):
            return match["role"], match["organisation"]
        words = plain.split()
        if words and words[-1].lower() in self.words.roles:
            organisation = " ".join(words[:-1])
            return words[-1], organisation if organisation[:1].isupper() else None
        return (plain, None) if self._mentions_role(plain) else (None, None)

    def _mentions_role(self, phrase: str) -> bool:
        return any(word.lower().strip(",") in self.words.roles for word in phrase.split())

    def _unnamed(self, phrase: str) -> Speaker | None:
        """'a senior official', 'a spokesperson for the Command'; 'the minister' who was named before."""
        head = phrase.split(",")[0]
        plain = _without(self.words.determiner, head)
        role, organisation = plain, None
        match = self.words.belonging.fullmatch(plain)
        if match is not None:
            role, organisation = match["role"], match["organisation"]
        if match is None and self._begins_in_role(plain) and len(plain.split()) > 1:
            role, _, organisation = plain.partition(" ")
        if not role or role.split()[-1].lower() not in self.words.roles or len(role.split()) > _LONGEST_ROLE:
            return None
        if organisation is None and self.words.article.match(head):
            word = role.split()[-1].lower()
            if self.last is not None and word in (self.last.role or "").lower():
                return replace(self.last, surface=phrase)
            named = next((p for p in reversed(self.persons) if word in (p.role or "").lower()), None)
            if named is not None:
                return replace(named, surface=phrase)
        return Speaker(phrase, None, role, organisation)

    def _organisation(self, phrase: str) -> Speaker | None:
        head = phrase.split(",")[0]
        plain = _without(self.words.owning, _without(self.words.article, head))
        words = plain.split()
        told = list(dict.fromkeys(self.organisations.values()))
        if plain in self.organisations:
            return Speaker(phrase, None, None, self.organisations[plain])
        if self.words.owning.match(head) and told:
            return Speaker(phrase, None, None, told[-1])
        if not words or self.words.finite & {w.lower() for w in words}:
            return None
        speaking = _POSSESSIVE.sub("", words[0 if self.words.is_head_first else -1])
        if plain in self.known_names or speaking.lower() in self.words.organisations or self._inner(plain):
            if len(words) == 1 and plain[0].islower() and told:
                alike = next((name for name in reversed(told) if plain in name.lower()), told[-1])
                return Speaker(phrase, None, None, alike)
            return Speaker(phrase, None, None, plain)
        if _INITIALS.fullmatch(plain):
            return Speaker(phrase, None, None, plain)
        return None

    def _inner(self, plain: str) -> bool:
        """'Russia's embassy in Oslo', 'Joint Chiefs of Staff': an organisation's word before 'of' or 'in'."""
        match = self.words.belonging.fullmatch(plain)
        head = (match["role"] if match is not None else plain).split()
        return bool(head) and head[-1].lower() in self.words.organisations


def _without(opening: re.Pattern[str], phrase: str) -> str:
    """The phrase without what it opens with."""
    match = opening.match(phrase)
    return phrase[match.end() :] if match is not None else phrase


def _same_person(one: str | None, other: str | None) -> bool:
    """'Hegseth' is Pete Hegseth, 'Fang' is Fang Chih-lun; two full names are one only when the same."""
    some, others = (one or "").split(), (other or "").split()
    if not some or not others:
        return False
    if len(some) > 1 and len(others) > 1:
        return some == others or (some[-1] == others[-1] and some[0][0] == others[0][0])
    short, full = (some, others) if len(some) <= len(others) else (others, some)
    return short[0] in full
