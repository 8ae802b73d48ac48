"""A grammar for a language whose words stand without blanks and capitals, and whose particles tell who does what.

A few functions are its own; the others give the answer of a language that has no such thing. Enough for a bulletin.
"""

from collections.abc import Sequence

from orchestration.claims.craft.groups import Craft
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention, named_mentions
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.grammar import Acting, Grammar, Naming, Placing, Pointing, Telling
from orchestration.claims.sentences.parties import Named, Parties, Party
from orchestration.claims.sentences.spaces import Crossing, Space
from orchestration.claims.sentences.telling import Doubt, Governed, Nearness
from orchestration.claims.sentences.whereabouts import Whereabouts
from orchestration.claims.text.tokens import Document, Sentence, cut
from orchestration.claims.text.triggers import Trigger

SUBJECT, OBJECT, AGENT = ("が", "は"), ("を",), ("に",)
OWNER, COUNTER = "の", ("機", "隻")
PASSIVE = ("さ", "れ")
WHERE = ("で", "上")


def craft(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, before: Sequence[Craft]
) -> list[Craft]:
    """'ロシアのTu-95爆撃機2機': whose, of what, how many; a kind stands behind its type."""
    found: list[Craft] = []
    owner: Mention | None = None
    for mention in mentions:
        if mention.category == "country" and document.lowers[mention.last] == OWNER:
            owner = mention
        if mention.category not in ("type", "class", "vessel"):
            continue
        if found and found[-1].last == mention.first:
            found[-1] = group(
                document, sentence, found[-1].first, mention.last, found[-1].value, "type", found[-1].operators
            )
            continue
        owned = owner is not None and owner.last + 1 == mention.first
        first = owner.first if owner is not None and owned else mention.first
        operators = (owner.value,) if owner is not None and owned else ()
        found.append(group(document, sentence, first, mention.last, mention.value, mention.category, operators))
    return found


def group(
    document: Document, sentence: Sentence, first: int, last: int, value: str, category: str, operators: tuple[str, ...]
) -> Craft:
    """Tokens [first, last) as a group, with the count behind it."""
    counted = document.lowers[last].isdecimal() and document.lowers[last + 1] in COUNTER
    count, end = (int(document.lowers[last]), last + 2) if counted else (None, last)
    start, stop = document.tokens[first].start, document.tokens[end - 1].end
    return Craft(
        category, value, None, count, "exact" if counted else "unknown", operators, start, stop, first, end, first,
        plural=False, sentence=sentence.index,
    )  # fmt: skip


def clauses(frame: Frame) -> list[Clause]:
    """Each sentence is one."""
    return [Clause(frame.sentence.first, frame.sentence.last, "", frame.triggers)] if frame.triggers else []


def named(frame: Frame) -> list[Named]:
    """Craft, and nations that have a particle of their own."""
    return [*frame.crafts, *(n for n in frame.nations if frame.lowers[n.last] != OWNER)]


def parties(frame: Frame, clause: Clause, trigger: Trigger, everybody: Sequence[Named]) -> Parties:
    """By the particle behind each; in the passive the subject is who undergoes it."""
    passive = tuple(frame.words(trigger.last, trigger.last + 2)) == PASSIVE
    doing, undergoing = (AGENT, SUBJECT) if passive else (SUBJECT, OBJECT)
    return Parties(
        "passive" if passive else "active",
        doers=tuple(Party(n, "agent_particle") for n in everybody if frame.lowers[n.last] in doing),
        undergoers=tuple(Party(n, "object_particle") for n in everybody if frame.lowers[n.last] in undergoing),
    )


def doubts(frame: Frame, clause: Clause, trigger: Trigger) -> frozenset[Doubt]:
    """'要撃しなかった': what denies stands behind the verb."""
    return frozenset({"denied"}) if any(at >= trigger.last for at in frame.cue_positions("negation")) else frozenset()


def acts(frame: Frame, nation: Nation) -> bool:
    """Who has the particle of a subject or an agent."""
    return frame.lowers[nation.last] in (*SUBJECT, *AGENT)


def whereabouts(frame: Frame, place: Mention) -> Whereabouts:
    """'日本海上空で'."""
    where = frame.lowers[place.last] in WHERE
    return Whereabouts("location", "place_before_particle") if where else Whereabouts("origin", "place_of_origin")


GRAMMAR = Grammar(
    cut=cut,
    naming=Naming(
        leads=lambda *_: [],
        mentions=named_mentions, pointing=lambda *_: [], zone_owner=lambda *_: None, craft=craft,
        ships=lambda *_: [], missiles=lambda *_: [], attributions=lambda *_: [],
    ),
    telling=Telling(
        clauses=clauses, named=named, parties=parties, doubts=doubts, is_denied=lambda *_: False, length=lambda *_: None,
        is_habitual=lambda *_: False, reason=lambda *_: None, takes_up=lambda *_: False,
        sends_to_meet=lambda *_: False,
    ),
    acting=Acting(
        acts=acts, may_send=lambda *_: False, sender=lambda *_: None, unit_owner=lambda *_: None, bases=lambda *_: [],
    ),
    placing=Placing(
        whereabouts=whereabouts, is_setting=lambda *_: False, is_at_head=lambda *_: False,
        nearness=lambda *_: Nearness(around=False, beside=False),
        space=lambda _, zone: Space(first=zone.first, inside=True, international=False, sovereign=False, whose=None),
        crossing=lambda *_: Crossing(entered=True, of_subject=False),
    ),
    pointing=Pointing(
        points_back=lambda *_: False, speaks_of_itself=lambda *_: False, is_aside=lambda *_: False,
        is_dated_aside=lambda *_: False, likens=lambda *_: False, since=lambda *_: None,
        is_identified=lambda *_: False,
        governed=lambda *_: Governed(head=False, until=0, pronoun=False, groups=None, known=False, end=0),
    ),
)  # fmt: skip
