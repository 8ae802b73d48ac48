"""Who does what to whom: by the particle behind each noun phrase, the nearest subject before the verb first."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.korean.particles import Part, is_syllable, marked, text_of, word_end
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.parties import Form, Named, Parties, Party, Pronoun, place_of
from orchestration.claims.text.triggers import Trigger

_PASSIVE = re.compile(r"^(?:이|가|을|를)?\s?(?:됐|되|된|돼|당했|당한|당하|받)")
_NOUN = re.compile(r"^(?:은|는|이|가|의|에|과|와|도)(?:\s|$)")
_HEADING = re.compile(r"^(?:하는|한|된|하던|했던|간|온|은|던|난)$")
_AGAINST = re.compile(
    r"^(?:에|을|를|에게)?\s?(?:대응|대비|대한|맞서|맞대응|식별|추적|요격|차단|감시|향해|상대로|겨냥|접근|따라)"
)
_SENDING = frozenset({"scramble", "dispatch"})
_MEETING = frozenset({"intercept", "escort"})
_ACTS_ON = frozenset({"lock_on", "unsafe"})
_ROW = re.compile(r"^(?:\s|와|과|및|,|·|그리고|등)*$")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Somebody named, what the particle behind says of it, and the token behind that particle."""

    named: Named
    part: Part
    last: int


@dataclass(frozen=True, slots=True)
class _Cast:
    """Those around a verb: everyone before it, those of them who don't only say so, those of its clause; whom it
    describes; its objects; and whom something is done against."""

    everyone: list[_Phrase]
    before: list[_Phrase]
    inside: list[_Phrase]
    headed: list[_Phrase]
    objects: list[_Phrase]
    against: list[_Phrase]


def named_in(frame: Frame) -> list[Named]:
    """Craft, and nations that are not told as their owners."""
    inside = {k for c in frame.crafts for k in range(c.first, c.last)}
    alone = [n for n in frame.nations if n.first not in inside and not _owns(frame, n.last)]
    return sorted([*frame.crafts, *alone], key=place_of)


def _owns(frame: Frame, last: int) -> bool:
    """Whether craft follow a nation's name with nothing but its phrase between: it is told with them."""
    return any(
        c.first >= last and c.operators and _ROW.match(text_of(frame.tokens, last, c.first)) for c in frame.crafts
    )


def parties(frame: Frame, clause: Clause, trigger: Trigger, everybody: Sequence[Named]) -> Parties:
    """Who of these does it, to whom and with what."""
    cast = _cast(frame, clause, trigger, everybody)
    doing, form = _doing(frame, trigger, cast), _form(frame, trigger)
    if trigger.name in _SENDING:
        return _sending(form, _senders(cast, doing), cast)
    faced = [*cast.objects, *cast.against] if trigger.role in _ACTS_ON or trigger.name in _MEETING else cast.objects
    if trigger.role not in _ACTS_ON and not (doing and trigger.name in _MEETING):
        doing = _unique([*doing, *cast.headed])
    pronouns = frozenset[Pronoun](("object",) if trigger.role == "entry" and not frame.zones else ())
    return Parties(
        form, _as(doing, "passive_subject" if form == "passive" else "subject_before_verb"),
        _as(faced, "object_of_verb_before"), pronouns=pronouns,
    )  # fmt: skip


def _cast(frame: Frame, clause: Clause, trigger: Trigger, everybody: Sequence[Named]) -> _Cast:
    """All who are named around a verb, by where they stand and how they are marked."""
    everyone = [_phrase(frame, named) for named in everybody if place_of(named) < trigger.first]
    before = [p for p in everyone if not frame.is_speaker(place_of(p.named))]
    inside = [p for p in before if place_of(p.named) >= clause.first]
    behind = [_phrase(frame, named) for named in everybody if place_of(named) >= trigger.last]
    return _Cast(
        everyone,
        before,
        inside,
        _headed(frame, trigger, [p for p in behind if not frame.is_speaker(place_of(p.named))]),
        _row(frame, [p for p in inside if p.part == "object"][-1:], inside),
        [p for p in inside if p.part == "to" or _AGAINST.match(frame_text(frame, _end_of(frame, p), 8))],
    )


def _senders(cast: _Cast, doing: list[_Phrase]) -> list[_Phrase]:
    """Who sends the craft that are an object: the nation that the sentence is about, not craft that came."""
    if not any(isinstance(p.named, Craft) for p in cast.objects):
        return doing
    nations = [p for p in cast.everyone if not isinstance(p.named, Craft)]
    return ([p for p in nations if p.part == "topic"] or [p for p in nations if p.part == "subject"])[-1:]


def _doing(frame: Frame, trigger: Trigger, cast: _Cast) -> list[_Phrase]:
    """The subject of a verb: the nearest of its clause, else what the sentence is about; of a launch also the land.

    Of a verb that describes a noun no topic is the subject; who sends may be who says so.
    """
    describes = _describes(frame, trigger)
    doing = _subjects(frame, cast.inside, trigger, told_aside=describes) or ([] if describes else _topic(cast.before))
    if not describes and trigger.role in ("response", "dispatch") and not any(p in cast.inside for p in doing):
        return [p for p in cast.everyone if p.part == "topic"][:1] or doing
    if trigger.role == "launch" and not doing:
        return _from_land(cast.before)
    return doing


def _form(frame: Frame, trigger: Trigger) -> Form:
    """How a word tells of a deed: by what stands behind it."""
    rest = frame_text(frame, frame.tokens[trigger.last - 1].end, 12)
    return "passive" if _PASSIVE.match(rest) else "noun" if _NOUN.match(rest) else "active"


def _sending(form: Form, doing: Sequence[_Phrase], cast: _Cast) -> Parties:
    """Who sends, what is sent, and against whom."""
    sent = _unique(p for p in [*cast.objects, *doing, *cast.headed] if isinstance(p.named, Craft))
    senders = [p for p in doing or cast.headed if not isinstance(p.named, Craft)]
    met = [p for p in cast.against if all(p is not other for other in sent)]
    return Parties(
        form, _as(senders, "subject_before_verb"), (), _as(met, "against_phrase"), _as(sent, "object_of_sending")
    )


def frame_text(frame: Frame, at: int, length: int) -> str:
    """Characters of the sentence from an offset of the text, blanks before the first one left out."""
    first = frame.token_of(at) if at < frame.sentence.end else frame.sentence.last
    pieces, end = [], at
    for token in frame.tokens[first : min(frame.sentence.last, first + length)]:
        if token.start < at:
            continue
        pieces += [" " if token.start > end else "", token.text]
        end = token.end
    return "".join(pieces)


def _end_of(frame: Frame, phrase: _Phrase) -> int:
    """The character at which the particle of a phrase begins."""
    named = phrase.named
    return frame.tokens[named.last - 1].end


def _phrase(frame: Frame, named: Named) -> _Phrase:
    part, last = marked(frame.tokens, named.last, frame.sentence.last)
    return _Phrase(named, part, last)


def _as(phrases: Iterable[_Phrase], rule: str) -> tuple[Party, ...]:
    return tuple(Party(p.named, rule) for p in phrases)


def _unique(phrases: Iterable[_Phrase]) -> list[_Phrase]:
    found: list[_Phrase] = []
    for phrase in phrases:
        if all(phrase.named is not other.named for other in found):
            found.append(phrase)
    return found


def _describes(frame: Frame, trigger: Trigger) -> bool:
    """'발사한 미사일을': a verb that describes a noun behind it, of which no topic of the sentence is the subject."""
    end = word_end(frame.tokens, trigger.last - 1, frame.sentence.last)
    return _HEADING.match(text_of(frame.tokens, trigger.last, end)) is not None


def _from_land(before: Sequence[_Phrase]) -> list[_Phrase]:
    """'북한 원산 일대에서 발사된': whose land something is launched from."""
    lands = [p for p in before if not isinstance(p.named, Craft) and p.part in ("there", "owner", "by")]
    return lands[-1:]


def _subjects(frame: Frame, inside: Sequence[_Phrase], trigger: Trigger, *, told_aside: bool) -> list[_Phrase]:
    """The nearest subject before a verb, with those joined to it by '와'; a topic where no subject stands."""
    for parts in (("subject",),) if told_aside else (("subject",), ("topic",)):
        nearest = [p for p in inside if p.part in parts and p.last <= trigger.last]
        if nearest:
            return _row(frame, nearest[-1:], inside)
    return []


def _row(frame: Frame, ends: Sequence[_Phrase], inside: Sequence[_Phrase]) -> list[_Phrase]:
    """A phrase with those before it that are told in one row with it."""
    if not ends:
        return []
    row, first = list(ends), place_of(ends[0].named)
    for phrase in reversed([p for p in inside if place_of(p.named) < first]):
        start = row[0].named.first
        joined = phrase.part in ("company", "listed") or phrase.last == ends[0].last
        if not joined or not _ROW.match(
            text_of(frame.tokens, phrase.named.last, start).replace("군", "").replace("측", "")
        ):
            break
        row.insert(0, phrase)
    return row


def _topic(before: Sequence[_Phrase]) -> list[_Phrase]:
    """What the sentence is about, where a later clause goes on with it."""
    return [p for p in before if p.part in ("topic", "subject")][:1]


def _headed(frame: Frame, trigger: Trigger, phrases: Sequence[_Phrase]) -> list[_Phrase]:
    """'긴급 출격한 F-15K 2대': whom a verb before them describes, with those joined to them."""
    end = word_end(frame.tokens, trigger.last - 1, frame.sentence.last)
    ending = text_of(frame.tokens, trigger.last, end)
    if _HEADING.match(ending) is None or not all(is_syllable(t) for t in frame.tokens[trigger.last : end]):
        return []
    led = [p for p in phrases if isinstance(p.named, Craft) and p.named.first == end]
    row = list(led)
    for phrase in [p for p in phrases if led and place_of(p.named) > place_of(led[0].named)]:
        if not _ROW.match(text_of(frame.tokens, row[-1].named.last, phrase.named.first)):
            break
        row.append(phrase)
    return row
