"""Words of a language that tell persons, roles and organisations apart, and patterns of noun phrases made of them."""

import re

from orchestration.claims.languages.anyof import any_of
from orchestration.claims.languages.pack import Language

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-Я][\w'’\-À-ÿĀ-ž]*\.?"


class SpeakerWords:
    """The rows of speech.csv by their categories, and what else a noun phrase is read by."""

    def __init__(self, language: Language) -> None:
        listed = {row["category"]: frozenset(row["expressions"].split("|")) for row in language.speakers}
        words = language.speech
        self.ranks = listed["rank"]
        self.titles = listed["rank"] | listed["title"]
        self.roles = listed["role"]
        self.organisations = listed["organisation"]
        self.states = listed["state"]
        self.nobody = listed["nobody"]
        self.offices = words.offices
        self.is_head_first = not words.belonging
        """Whether whose a role or an office is stands right behind it, without a preposition ('Минобороны Эстонии')."""
        self.personal, self.impersonal, self.finite = words.personal, words.impersonal, words.finite
        article = f"(?i:{any_of(words.articles)})"
        belonging = rf"\s(?:{any_of(words.belonging)})\s(?:{article}\s)?"
        token = rf"(?:{_CAPITAL}|(?:{any_of(words.name_particles)})\b)"
        self.name_token = re.compile(token)
        self.introduced = re.compile(
            rf"\b(?:{any_of(self.titles | self.roles)})\s(?P<name>{token}(?:\s{token}){{1,3}})"
        )
        """A person introduced by a rank, title or role: whom a pronoun may mean though he says nothing yet."""
        self.apposition = re.compile(rf"[^.;]*?,(?=\s(?:{any_of(words.behind_apposition)}))")
        """What stands between the name of a person introduced and his verb."""
        self.two = re.compile(rf"[A-Z]\w+\s(?:{any_of(language.dates.joining)})\s[A-Z]")
        """Two names: nobody speaks for both."""
        self.article = re.compile(rf"{article}\s+")
        self.owning = re.compile(rf"(?i:{any_of(words.owning)})\s+")
        self.determiner = re.compile(rf"(?i:{any_of(words.determiners)})\s+")
        self.belonging = re.compile(rf"(?P<role>.+?){belonging}(?P<organisation>.+)", re.S)
        """A role and whose it is: 'a spokesperson for the Command'."""
        self.belonging_to_name = re.compile(rf"(?P<role>.+?){belonging}(?P<organisation>[A-Z].+)", re.S)
        """The same with a name: 'chief of staff of the ASDF'."""
        self.of_unit = re.compile(rf"(?P<person>.+?){belonging}(?P<unit>(?:\d|[A-Z]).*)")
        """A person and the unit: 'Lt. Col. Jane Doe of the 5th Wing'."""
        self.office = re.compile(rf"\b(?i:{any_of(words.offices)}){belonging}[A-Z].*$")
        """An office named with what it is of, before a name: 'Minister of Defence Jane Doe'."""
