"""Statements of an article: direct quotations and 'X said that …', each with who says it and its characters."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.speech.quotations import Quotation, find_quotations
from orchestration.claims.speech.speakers import Register, Speaker, Titles, name_pattern
from orchestration.claims.text.tokens import Document, Sentence

_FEWEST_WORDS = 4
"""Words that reported speech has at least."""
_HEARERS = re.compile(
    r"^\s(?:reporters|journalists|lawmakers|parliament|AFP|Reuters|AP|(?:public\s)?(?:broadcaster\s)?[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,2}"
    r"|(?:a|the)\s(?:news\s)?(?:conference|briefing|hearing|newspaper))(?=\s|,)"
)
_WHEN = re.compile(
    r"^\s(?:(?:late|early|later|earlier|also|in\sreply|calmly|angrily)\s)?(?:on\s)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday|today|yesterday|in\s(?:a|an|its|the)\s[^,.]{3,60}?|at\s(?:a|the)\s[^,.]{3,40}?|on\s(?:X|Telegram|Facebook|Twitter|WeChat|Weibo)"
    r"|on\s[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)(?=\s(?:that|the|it|a|an|there|[A-Z0-9\"“])|,|\s)"
)
_INTRO = re.compile(
    r"^(?:In|On|At|Speaking|Asked|During|After|Before|Meanwhile|However|But|And|Later|Earlier|Separately|Also|Late|When|While|Still|Yet)\b"
)
_NO_CLAUSE = re.compile(r"^(?:to|for|of|in|by|with|as|from|at|on|against|about|into|over)\b")


@dataclass(frozen=True, slots=True)
class Spoken:
    """text[start:end] are the words said, or their content; text[evidence_start:evidence_end] says who says them."""

    speaker: Speaker
    start: int
    end: int
    evidence_start: int
    evidence_end: int
    is_direct: bool


class StatementReader:
    """Reads the statements of one article at a time."""

    def __init__(self, titles: Titles, known_names: frozenset[str]) -> None:
        self.titles = titles
        self.known_names = known_names
        verbs = sorted(titles.verbs, key=len, reverse=True)
        joined = "|".join(re.escape(v) for v in verbs)
        self.verb = re.compile(rf"\b(?:{joined})\b")
        self.inverted = re.compile(rf"^\s*,?\s*(?:{joined})\s(?P<subject>.+)$", re.S)
        self.straight = re.compile(
            rf"^\s*,?\s*(?P<subject>[^!?\n]{{1,140}}?),?\s(?:also\s|later\s|then\s)?(?:{joined})\b", re.S
        )
        self.participle = re.compile(rf",\s(?:{'|'.join(titles.participles)})\s(?:that\s)?(?P<content>.+)$", re.S)
        self.person = name_pattern(titles)

    def read(self, document: Document) -> list[Spoken]:
        """Statements in the order of the text."""
        register = Register(self.titles, self.known_names)
        text = document.text
        whole = [q for q in find_quotations(text) if q.whole]
        found: list[Spoken] = []
        previous: Spoken | None = None
        for sentence in document.sentences:
            inside = [q for q in whole if sentence.start <= q.end < sentence.end + 2 and q.end > sentence.start]
            spoken: list[Spoken] = []
            for quotation in inside:
                direct = self._direct(document, sentence, quotation, whole, register, previous)
                if direct is not None:
                    spoken.append(direct)
                    previous = direct
            covered = any(q.start < sentence.end and q.end > sentence.start for q in whole)
            if not covered:
                self._notice(text, sentence, register)
                spoken.extend(self._indirect(text, sentence, register))
            found.extend(spoken)
        return found

    def _notice(self, text: str, sentence: Sentence, register: Register) -> None:
        """Remember persons who are introduced with a title, so that a later 'he' finds them."""
        for match in self.person.finditer(text, sentence.start, sentence.end):
            if match["name"] not in self.known_names:
                end = min(sentence.end, match.end() + 60)
                tail = re.match(r"[^.;]*?,(?=\s(?:said|told|agreed|questioned|was|who))", text[match.end() : end])
                phrase = match.group() + (tail.group() if tail else "")
                register.read(phrase)

    def _direct(
        self, document: Document, sentence: Sentence, quotation: Quotation, whole: Sequence[Quotation],
        register: Register, previous: Spoken | None,
    ) -> Spoken | None:  # fmt: skip
        text = document.text
        following = next((q.start - 1 for q in whole if q.start > quotation.end), len(text))
        after = document.sentences[sentence.index + 1] if sentence.index + 1 < len(document.sentences) else sentence
        asks = text[quotation.end - 1] in "?!" and text[quotation.end + 1 : sentence.end].strip() == ""
        stop = min(after.end if asks and after.paragraph == sentence.paragraph else sentence.end, following)
        tail = text[quotation.end + 1 : stop]
        end = stop
        speaker = None
        if (match := self.inverted.match(tail)) is not None:
            speaker = register.read(_until_clause(match["subject"]))
        elif (match := self.straight.match(tail)) is not None:
            speaker = register.read(match["subject"])
            end = quotation.end + 1 + match.end()
        if speaker is None:
            speaker = self._announced(text, sentence, quotation, register)
            end = quotation.end
        paragraph = "\n" not in text[previous.end : quotation.start] if previous is not None else False
        if speaker is None and previous is not None and paragraph and previous.is_direct and not tail.strip(' ,."”'):
            speaker, end = previous.speaker, quotation.end
        if speaker is None:
            return None
        start = min(quotation.start - 1, sentence.start)
        return Spoken(speaker, quotation.start, quotation.end, max(start, 0), min(len(text), end), True)

    def _announced(self, text: str, sentence: Sentence, quotation: Quotation, register: Register) -> Speaker | None:
        """'Koizumi said, "…"', 'he said: "…"': the speaker before the quotation."""
        start = text.rfind("\n", 0, quotation.start) + 1
        first = max(start, min(sentence.start, quotation.start))
        before = text[first : quotation.start - 1].rstrip()
        if not before or before[-1] not in ",:":
            return None
        verbs = list(self.verb.finditer(before))
        if not verbs or len(before) - verbs[-1].end() > 60:
            return None
        subject = _subject(before[: verbs[-1].start()])
        return register.read(subject[1]) if subject is not None else None

    def _indirect(self, text: str, sentence: Sentence, register: Register) -> list[Spoken]:
        body = text[sentence.start : sentence.end]
        by = self._according(body, sentence, register) or self._by_verb(body, sentence, register)
        if by is None:
            return []
        found = [by]
        more = self.participle.search(body)
        if more is not None and sentence.start + more.start() >= by.evidence_end - 1:
            start, end = sentence.start + more.start("content"), sentence.start + len(body.rstrip(". "))
            if _is_clause(text[start:end]):
                found.append(Spoken(by.speaker, start, end, sentence.start, sentence.end, False))
        return found

    def _according(self, body: str, sentence: Sentence, register: Register) -> Spoken | None:
        match = re.search(r"[Aa]ccording to (?P<subject>[^,.;]+(?:,\s(?:Cmdr|Lt|Col|Gen|Capt|Maj|Adm)\.[^,;]+)?)", body)
        if match is None:
            return None
        subject = re.sub(r"\s(?:on|in)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|\.$", "", match["subject"])
        speaker = register.read(subject)
        if speaker is None:
            return None
        if match.start() < 3:
            start, end = match.end("subject"), len(body.rstrip(". "))
            start += len(body[start:]) - len(body[start:].lstrip(", "))
        else:
            start, end = 0, len(body[: match.start()].rstrip(", "))
            start += _dateline(body)
        if not _is_clause(body[start:end]):
            return None
        return Spoken(
            speaker, sentence.start + start, sentence.start + end, sentence.start, sentence.start + match.end(), False
        )

    def _by_verb(self, body: str, sentence: Sentence, register: Register) -> Spoken | None:
        for verb in self.verb.finditer(body):
            subject = _subject(body[: verb.start()])
            if subject is None:
                continue
            at, phrase = subject
            intro = body[:at].strip(" ,")
            closes = re.match(r"\s*(?:[.,;]|$)", body[verb.end() :]) is not None
            leads = not intro or _dateline(body) >= at or (bool(_INTRO.match(intro)) and not closes)
            if leads:
                start = _content_start(body, verb.end())
                content = (start, len(body.rstrip(". ")))
            else:
                content = (_dateline(body), len(body[:at].rstrip(", ")))
            if not _is_clause(body[slice(*content)]) or (leads and _NO_CLAUSE.match(body[content[0] :])):
                continue
            before = register.last, register.last_person, list(register.persons)
            speaker = register.read(phrase)
            if speaker is None:
                register.last, register.last_person, register.persons = before
                continue
            return Spoken(
                speaker, sentence.start + content[0], sentence.start + content[1],
                sentence.start, sentence.start + max(verb.end(), content[1]), False,
            )  # fmt: skip
        return None


def _subject(before: str) -> tuple[int, str] | None:
    """Where the subject of a verb starts, and its words; an apposition between commas belongs to it."""
    stripped = before.rstrip()
    stripped = re.sub(r"\s(?:also|later|then|has|have|had|reportedly|separately)$", "", stripped)
    if stripped.endswith(","):
        inner = stripped[:-1].rfind(",")
        if inner < 0:
            return None
        start = stripped[:inner].rfind(",") + 1
        return _trimmed(stripped, start)
    return _trimmed(stripped, stripped.rfind(",") + 1)


_DATELINED = re.compile(
    r"\s*(?:(?:[A-Z][A-Z .,’'-]+.{0,40}?(?:--|[-–—]|\))\s)|(?:[A-Z][a-z]+,\s\w+\.?\s\d{1,2}\s\(\w+\)\s))?"
)
_CONJUNCTION = re.compile(r"(?:(?:But|And|However|Meanwhile|Separately|that|while|as|where)\s)")


def _trimmed(text: str, start: int) -> tuple[int, str] | None:
    for lead in (_DATELINED, _CONJUNCTION):
        match = lead.match(text[start:])
        start += match.end() if match is not None else 0
    phrase = text[start:].strip()
    return (start, phrase) if phrase else None


def _dateline(body: str) -> int:
    """Where a sentence begins behind its dateline ('TOKYO, March 5 (Reuters) - ')."""
    match = re.match(r"^[A-Z][\w .,’'/-]{2,60}?(?:\([A-Z][\w ]+\)\s?(?:--|[-–—])?|\s(?:--|[-–—]))\s", body)
    return match.end() if match is not None else 0


def _content_start(body: str, at: int) -> int:
    """Behind 'told reporters', 'said on Tuesday', 'said in a statement that'."""
    for pattern in (_HEARERS, _WHEN, _HEARERS, _WHEN):
        match = pattern.match(body[at:])
        if match is not None:
            at += match.end()
    match = re.match(r"[\s,]*(?:in reply\s)?(?:that\s)?", body[at:])
    return at + (match.end() if match is not None else 0)


def _is_clause(content: str) -> bool:
    return len(content.split()) >= _FEWEST_WORDS


def _until_clause(subject: str) -> str:
    """The subject behind an inverted verb, without what follows it ('…, who monitors traffic', 'in a statement')."""
    subject = re.split(r",?\s(?:who|which|after|when|while|as|in an?\s|in the\s|on\s[A-Z]|at a\s|to\s)", subject)[0]
    return subject.rstrip(" .,\n")
