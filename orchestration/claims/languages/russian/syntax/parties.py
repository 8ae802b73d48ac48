"""Who does what to whom: by case and preposition first, then by what craft are for, then by order."""

import re
from collections.abc import Iterator, Sequence

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.russian.craft.cases import Case, case_of
from orchestration.claims.languages.russian.syntax.acting import acts
from orchestration.claims.languages.russian.syntax.clauses import piece_of
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.parties import Form, Named, Parties, Party, Role, place_of
from orchestration.claims.text.triggers import Trigger

_NOUN = re.compile(
    r"[а-я-]*(?:ние|ния|ний|нию|нием|нии|тие|тия|тий)|перехват[а-я]*|подъем[а-я]*|вылет[а-я]*|пуск[а-я]*|облет[а-я]*"
)
_PASSIVE = re.compile(r"[а-я-]+(?:анн|енн|ят|ыт|ан|ен)(?:ый|ая|ое|ые|ого|ых|ым|ыми|а|о|ы)?")
_REFLEXIVE = re.compile(r"[а-я-]+(?:лся|лась|лось|лись)")
_PARTICIPLE = re.compile(r"[а-я-]+(?:вш|ющ|ящ)[а-я]+")
_FACING = frozenset({"unsafe", "lock_on"})
"""Roles of what is done to those 'with' whom it happens ('сблизился с самолетом')."""
_JOINT = frozenset({"exercise", "patrol"})
_CREWS = frozenset({"экипаж", "экипажи", "пилот", "пилоты", "летчик", "летчики", "звено", "пара"})
_FIGHTERS = ("F-", "F/A-", "Su-", "MiG-", "J-", "Eurofighter", "JAS", "Rafale", "Mirage")
"""How designations of fighters begin."""
_AS = "как"
_BESIDE = 2
"""Tokens from a preposition to what it governs, whatever its case looks like."""
_Found = tuple[Role, Named, str]


def named_in(frame: Frame) -> list[Named]:
    """Craft, and nations beside them that act, in order: neither places nor those who say so, none told twice."""
    nations = (
        n
        for n in frame.nations
        if acts(frame, n)
        and not frame.is_speaker(n.first)
        and not any(c.first <= n.first < c.last for c in frame.crafts)
    )
    return sorted([*frame.crafts, *nations], key=place_of)


def parties(frame: Frame, clause: Clause, trigger: Trigger, everybody: Sequence[Named]) -> Parties:
    """The parts that a clause gives to those whom it names, in what a trigger of it tells."""
    first, last = piece_of(frame, clause, trigger)
    named = [n for n in everybody if first <= place_of(n) < last]
    form = form_of(frame, trigger)
    if trigger.name == "scramble":
        found = list(_sent(frame, clause, trigger, named, form))
    elif trigger.role in _JOINT:
        found = [("doers", n, "partner_behind_with" if _is_with(frame, n) else "subject_before_noun") for n in named]
    else:
        found = list(_done(frame, clause, trigger, named, form))
    parts: dict[str, tuple[Party, ...]] = {}
    for role, each, rule in found:
        parts[role] = (*parts.get(role, ()), Party(each, rule))
    return Parties(form, **parts, pronouns=frozenset())


def form_of(frame: Frame, trigger: Trigger) -> Form:
    """Whether a trigger stands as an active verb, as a passive one, or as a noun."""
    words = frame.lowers[trigger.first : trigger.last]
    if any(_NOUN.fullmatch(word) for word in words):
        return "noun"
    return "passive" if any(_PASSIVE.fullmatch(word) for word in words) else "active"


def _is_with(frame: Frame, named: Named) -> bool:
    return not frame.language.sentences.company.isdisjoint(frame.words(named.first - 2, named.first))


def _sent(frame: Frame, clause: Clause, trigger: Trigger, named: Sequence[Named], form: Form) -> Iterator[_Found]:
    """'Япония подняла истребители из-за Ил-20': what is sent up, by whom, and against whom."""
    passive = form != "active" or _is_reflexive(frame, trigger)
    later = next((t for t in clause.triggers if t.role == "response" and t.first >= trigger.last), None)
    against = False
    for each in named:
        behind = later is not None and place_of(each) > later.first
        if against or behind or _is_reason(frame, clause, each, trigger):
            against = against or place_of(each) > trigger.first
            yield "purpose", each, "against_phrase"
        elif isinstance(each, Nation):
            yield "doers", each, "subject_before_verb"
        elif each.category != "vessel":
            yield "instrument", each, "subject_of_sending" if passive else "object_of_sending"


def _is_reason(frame: Frame, clause: Clause, each: Named, trigger: Trigger) -> bool:
    """Whether a preposition of reason or purpose governs somebody, with nothing in the nominative between."""
    classes = frame.language.sentences
    near = range(each.first - 1, clause.first - 1, -1)
    opened = next((k for k in near if classes.reasons.at(frame.lowers, k)), None)
    if opened is None or opened < trigger.first <= each.first:
        return False
    if each.first < trigger.first and "," in frame.words(opened, each.first):
        return False
    return isinstance(each, Nation) or _case(frame, each) != "direct" or each.first - opened <= _BESIDE


def _done(frame: Frame, clause: Clause, trigger: Trigger, named: Sequence[Named], form: Form) -> Iterator[_Found]:
    """'Истребители F-16 сопровождали два Ту-95', 'Ту-95 сопровождались истребителями', 'перехват Ту-95'."""
    crafts = [n for n in named if isinstance(n, Craft)]
    passive = form == "passive" or _is_reflexive(frame, trigger)
    left: list[Craft] = []
    for at, craft in enumerate(crafts):
        goes_on = bool(left) and left[-1] is crafts[at - 1] and _is_listed(frame, left[-1], craft)
        found = None if goes_on else _by_case(frame, clause, trigger, craft, form, passive=passive)
        if found is None:
            left.append(craft)
        else:
            yield found
    doers = [*_doers(frame, trigger, left)]
    for craft in left:
        acts_here = any(craft is each for each in doers)
        yield ("doers", craft, "subject_before_verb") if acts_here else ("undergoers", craft, "object_behind_verb")
    nations = [n for n in named if isinstance(n, Nation)]
    yield from (("doers", n, "subject_before_verb") for n in nations if not doers or n.first < trigger.first)


def _by_case(
    frame: Frame, clause: Clause, trigger: Trigger, craft: Craft, form: Form, *, passive: bool
) -> _Found | None:
    """The part that case or a preposition gives to craft; None where the nominative could be an accusative."""
    case = _case(frame, craft)
    if _is_identified(frame, craft, trigger):
        return "undergoers", craft, "object_behind_verb"
    if trigger.role == "response" and _is_reason(frame, clause, craft, trigger):
        return "undergoers", craft, "against_phrase"
    if trigger.role in _FACING and _is_with(frame, craft):
        return "undergoers", craft, "object_behind_verb"
    if case == "instrumental":
        by = passive or form == "noun"
        return ("doers", craft, "agent_behind_by") if by else ("instrument", craft, "subject_before_verb")
    if form == "noun" and case in ("genitive", ""):
        return "undergoers", craft, "object_behind_noun"
    if passive:
        return "undergoers", craft, "passive_subject"
    return ("undergoers", craft, "object_behind_verb") if case in ("genitive", "object") else None


def _doers(frame: Frame, trigger: Trigger, crafts: Sequence[Craft]) -> Sequence[Craft]:
    """Where the cases of both sides look alike: crews and fighters meet the others, else those before the verb do."""
    if trigger.role == "response":
        crews = [c for c in crafts if frame.lowers[c.first] in _CREWS]
        hunters = [c for c in crafts if _fights(frame, c)]
        hunters = [c for c in crafts if c in hunters or any(_is_listed(frame, one, c) for one in hunters)]
        if crews or 0 < len(hunters) < len(crafts):
            return crews or hunters
        objects, near = frame.language.sentences.object_pronouns, frame.words(trigger.first - 3, trigger.last + 1)
        if crafts and all(c.head > trigger.first for c in crafts) and not objects.isdisjoint(near):
            return crafts
    before = [c for c in crafts if c.head < trigger.first]
    if trigger.role != "response":
        return before or crafts
    return before[-1:] if len(before) == len(crafts) and _is_participle(frame, trigger) else before


def _is_reflexive(frame: Frame, trigger: Trigger) -> bool:
    return any(_REFLEXIVE.fullmatch(word) for word in frame.lowers[trigger.first : trigger.last])


def _is_listed(frame: Frame, one: Craft, other: Craft) -> bool:
    """Whether only a comma or 'и' stands between two groups, the second of which has no noun of its own."""
    between = frame.words(one.last, other.first)
    joints = frame.language.craft.joiners
    bare = other.first == other.head and not frame.lowers[other.head].startswith(("истреб", "самолет", "ракет", "бомб"))
    return bare and len(between) == 1 and (between[0] == "," or between[0] in joints)


def _is_participle(frame: Frame, trigger: Trigger) -> bool:
    return _PARTICIPLE.fullmatch(frame.lowers[trigger.first]) is not None


def _is_identified(frame: Frame, craft: Craft, trigger: Trigger) -> bool:
    """'опознал цели как RC-135 и Р-8А': what stands behind 'как'."""
    return _AS in frame.words(trigger.last, craft.first)


def _fights(frame: Frame, craft: Craft) -> bool:
    words = frame.lowers[craft.first : craft.last]
    named = craft.named and craft.value.startswith(_FIGHTERS)
    return named or any(word.startswith(("истребител", "перехватчик")) for word in words)


def _case(frame: Frame, craft: Craft) -> Case:
    """The case of a group, by its words up to the noun: what stands behind it is in the genitive."""
    return case_of([w for w in frame.lowers[craft.first : craft.head + 1] if w[0].isalpha()])
