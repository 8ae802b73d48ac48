"""Groups of craft in Japanese: whose, of what, how many ('ロシアの爆撃機(Tu-95)×2機', '中国軍機延べ31機', '4機')."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from orchestration.claims.craft.groups import Craft, NamedShip
from orchestration.claims.languages.japanese.numbers import BARE, BEFORE_NOUN, count_at, number_of, qualifier_of
from orchestration.claims.languages.japanese.owners import Line, owners_of
from orchestration.claims.languages.japanese.phrases import run_of
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_KINDS = ("type", "class", "vessel")
_JOINED = re.compile(r"(?:\((?:推定)?|「|『|型|級|(?:と)?(?:みられる|推定される|思われる)|推定)?")
"""What stands between a kind and its type: '爆撃機(H-6)', 'J-16とみられる戦闘機'."""
_DEFINITE = re.compile(r"(?:当該|この|その|これらの?|それらの|両|同(?!じ|型))(?:推定)?[^、。はがをにでと]{0,8}\Z")
_ANOTHER = re.compile(r"別の[^、。はがをにでと]{0,8}\Z")
_PRESUMED = re.compile(r"推定[^、。はがをにで]{0,6}\Z")
_TOTALS = ("のうち", "うち", "の発着艦", "による領海", "の領海侵入")
"""What makes a noun for craft that of a total told before, or of what it did."""
_COUNTED_DEED = re.compile(r"以来|\d(?:回|例|度)目")
_COAST_GUARD, _OF_COAST_GUARD = re.compile(r"海警"), "CHN"
"""One state alone calls its coast guard so."""
_AND_OTHERS = re.compile(r"(?:など|等)、?\Z")
_TOTAL = re.compile(r"計|合わせて|あわせて|延べ|のべ")
_TAKEN_FOR = re.compile(r"推定|みられる|思われる")


def read_craft(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, before: Sequence[Craft]
) -> list[Craft]:
    """The craft groups of a sentence in order, from its mentions."""
    craft = [m for m in mentions if m.category in _KINDS]
    run = run_of(document.tokens, sentence.first, sentence.last)
    line = Line(document, sentence, run, mentions, before)
    groups: list[Craft] = []
    for joined in _joined(line, craft):
        behind = run.behind(joined[-1].last)
        counted = behind.startswith("による") and _COUNTED_DEED.search(run.text) is not None
        if not behind.startswith(_TOTALS) and not counted:
            groups.append(_known_before(line, _group(line, joined, groups, lexicon)))
    taken = {token for group in groups for token in range(group.first, group.last)}
    groups += list(_bare(line, taken, groups))
    return sorted(groups, key=lambda c: c.first)


def _known_before(line: Line, craft: Craft) -> Craft:
    """'その後、3日にかけて、当該艦艇が…': those told before go on, on a day that is told."""
    behind = line.run.behind(craft.last)
    if not craft.definite or not behind.startswith(("が", "は")) or re.search(r"\d日", line.run.text) is None:
        return craft
    alike = [c for c in line.before if (c.category == "vessel") == (craft.category == "vessel") and c.operators]
    model = next((c for c in reversed(alike) if craft.value in ("aircraft", "naval vessel", c.value)), None)
    if model is None:
        return craft
    return replace(
        craft, category=model.category, value=model.value, variant=model.variant, count=model.count,
        qualifier=model.qualifier, operators=craft.operators or model.operators, definite=False,
    )  # fmt: skip


def _joined(line: Line, craft: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Mentions of one group: a kind with its type, before or behind it."""
    group: list[Mention] = []
    for mention in craft:
        if group:
            gap = line.run.between(group[-1].last, mention.first)
            kinds = {group[-1].category, mention.category}
            alike = kinds <= {"type", "class"} or kinds == {"vessel"}
            two_types = group[-1].category == mention.category == "type"
            if not alike or two_types or _JOINED.fullmatch(gap) is None:
                yield group
                group = []
        group.append(mention)
    if group:
        yield group


def _group(line: Line, joined: Sequence[Mention], groups: Sequence[Craft], lexicon: Lexicon) -> Craft:
    """A group with its count and its owner."""
    run, document = line.run, line.document
    named = next((m for m in joined if m.category == "type"), None)
    exact = [m for m in joined if m.value != "aircraft"]
    kind = named or (exact[-1] if exact else joined[-1])
    first, head, last = joined[0].first, joined[-1].last - 1, joined[-1].last
    place = run.place(last) - max(0, document.tokens[last - 1].end - joined[-1].end)
    count, qualifier, presumed, end = count_at(run, place)
    before = run.before(first)
    owners, start = owners_of(line, first, before, groups)
    ahead = BEFORE_NOUN.search(run.before(start)) if count is None else None
    if ahead is not None:
        count, qualifier, start = number_of(ahead["number"]), qualifier_of(ahead), run.token(ahead.start())
    if not owners and _COAST_GUARD.match(run.behind(joined[0].first)) is not None:
        owners = (_OF_COAST_GUARD,)
    ships = tuple(_ships(joined, lexicon))
    owners = owners or tuple(ship.country for ship in ships if ship.country)
    definite = _DEFINITE.search(before) is not None and count is None
    presumed = presumed or _is_presumed(line, joined, before, place)
    last = max(last, run.token(end - 1) + 1 if end > place else last)
    tokens = document.tokens
    craft = Craft(
        kind.category, kind.value, (kind.detail or None) if kind.category == "type" else None, None, "unknown", owners,
        tokens[start].start, tokens[last - 1].end, start, last, head, plural=False, definite=definite,
        other=_ANOTHER.search(before) is not None or (line.sets_apart and count is not None and not definite),
        presumed=presumed, ships=ships, sentence=line.sentence.index,
    )  # fmt: skip
    return craft if count is None else replace(craft.counted(count), qualifier=qualifier)


def _is_presumed(line: Line, joined: Sequence[Mention], before: str, place: int) -> bool:
    """Whether a group is only taken for what it is: '推定ロシア機', 'J-16とみられる戦闘機', '無人機(推定)'."""
    run = line.run
    within = any(_TAKEN_FOR.search(run.between(a.last, b.first)) for a, b in pairwise(joined))
    behind = run.text[place:].startswith(("とみられる", "(推定)", ")(推定)", "と推定"))
    return within or behind or _PRESUMED.search(before) is not None


def _ships(joined: Sequence[Mention], lexicon: Lexicon) -> Iterator[NamedShip]:
    """The ships of a group that are known by their names ('空母「山東」', '福建は')."""
    for mention in joined:
        known = lexicon.fleet.named(mention.detail, None) if mention.category == "vessel" and mention.detail else None
        if known is not None:
            head = joined[0].first if len(joined) > 1 else None
            yield NamedShip(known.name, known.vessel_type, known.country, mention.first, mention.last, head)


def _owners_told(
    line: Line, groups: Sequence[Craft], first: int, known: Craft | None, *, total: bool, part: bool
) -> tuple[str, ...]:
    """Whose craft of a bare number are: those of as many told before, or of the list that it sums up."""
    if known is not None and not part:
        return known.operators
    summed = total and (line.is_form or _AND_OTHERS.search(line.run.before(first)) is not None)
    return next((g.operators for g in reversed(groups) if g.last <= first), ()) if summed else ()


def _bare(line: Line, taken: set[int], groups: Sequence[Craft]) -> Iterator[Craft]:
    """A number of craft that are named elsewhere: '4機は', '計7機', '中国の3機'."""
    run, tokens = line.run, line.document.tokens
    for found in BARE.finditer(run.text):
        first, last = run.token(found.start()), run.token(found.end() - 1) + 1
        if not taken.isdisjoint(range(first, last)) or found["unit"] in ("基", "個", "艇"):
            continue
        before = run.text[: found.start()]
        if re.search(r"[\d.第号年]\Z", before):
            continue
        owners, start = owners_of(line, first, before, ()) if before.endswith("の") else ((), first)
        open_list, count = _AND_OTHERS.search(before) is not None, number_of(found["number"])
        known = None if open_list else next((c for c in reversed((*line.before, *groups)) if c.count == count), None)
        total = open_list or _TOTAL.search(found.group()) is not None
        if not owners:
            owners = _owners_told(line, groups, first, known, total=total, part=found["part"] is not None)
        craft = Craft(
            "class" if found["unit"] == "機" else "vessel", "aircraft" if found["unit"] == "機" else "ship", None, None,
            "unknown", owners,
            tokens[start].start, tokens[last - 1].end, start, last, last - 1, plural=False,
            definite=known is not None or not (owners or total or found["part"]),
            part=found["part"] is not None or not (owners or total),
            rule="part_of" if found["part"] else "noun_phrase", sentence=line.sentence.index,
        )  # fmt: skip
        yield replace(craft.counted(count), qualifier=qualifier_of(found))
