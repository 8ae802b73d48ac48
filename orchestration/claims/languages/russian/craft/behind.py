"""What stands behind a head: the type of a class, names in quotation marks, whose the craft are."""

from dataclasses import replace

from orchestration.claims.languages.russian.craft.cases import is_verb
from orchestration.claims.languages.russian.craft.row import HEADS, OWNERS, Phrase, Row
from orchestration.claims.languages.russian.craft.ships import ship_named
from orchestration.claims.languages.russian.names.mentions import FORCES, QUOTES
from orchestration.claims.mentions.mentions import Mention

_NO_FORCE_ALONE = frozenset({"авиации", "армии", "флота", "войск"})
_FROM_FORCE = frozenset({"дежурных", "состава", "дежурного", "состав"})
_AND = "и"
_NO_PURPOSE = frozenset({"в", "на", "с", "со", "к", "от", "из", "над", "у", "и", "для", "по", "за", "не", "а", "как"})
_FORCE_REACH, _NAME_REACH, _PURPOSE_REACH = 10, 7, 3


def read_behind(row: Row, phrase: Phrase) -> None:
    """Takes, in place, all that belongs to a phrase behind its head."""
    while phrase.last < row.sentence.last and _take(row, phrase):
        pass
    _from_force(row, phrase)
    states, beside = row.lexicon.language.mentions.group_heads | FORCES, row.lowers[phrase.last : phrase.last + 2]
    if len(beside) > 1 and beside[0] in row.lexicon.language.craft.allied and beside[1] in states:
        phrase.allied, phrase.last = not phrase.operators, min(phrase.last + 2, row.sentence.last)


def _take(row: Row, phrase: Phrase) -> bool:
    """Takes the next piece of a phrase, in place; False where it ends."""
    at, text, mention = phrase.last, row.tokens[phrase.last].text, row.starting.get(phrase.last)
    if text in QUOTES and _closes(row, phrase, at):
        phrase.last = at + 1
    elif text in QUOTES or text == "(":
        closed = _quoted(row, phrase, at)
        phrase.last = closed or at
        return closed is not None
    elif mention is not None and mention.category in HEADS and _goes_on(phrase, mention):
        phrase.head, phrase.last = replace(mention, first=phrase.head.first), mention.last
    elif mention is not None and mention.category in OWNERS and _owns(row, phrase, mention):
        phrase.operators = tuple(dict.fromkeys([*phrase.operators, *mention.countries]))
        phrase.allied, phrase.last = phrase.allied or not mention.countries, mention.last
    elif phrase.head.category == "class" and (further := _type_ahead(row, at)) is not None:
        phrase.last = further
    elif _is_bare_force(row, at) or (row.lowers[at] == _AND and phrase.operators and _is_second_owner(row, at + 1)):
        phrase.last = at + 1
    else:
        return False
    return True


def _type_ahead(row: Row, at: int) -> int | None:
    """'истребителя сопровождения «Мираж-2000»': where the type begins behind what a class is for; None for none."""
    for further in range(at + 1, min(at + 1 + _PURPOSE_REACH, row.sentence.last)):
        word = row.lowers[further - 1]
        if word in _NO_PURPOSE or is_verb(word) or not (word[0].isalpha() or row.tokens[further - 1].text in QUOTES):
            return None
        mention = row.starting.get(further)
        if mention is not None:
            return further if mention.category == "type" else None
    return None


def _goes_on(phrase: Phrase, mention: Mention) -> bool:
    """'истребитель Су-30СМ', 'корабль-вертолетоносец', 'Р-8А «Посейдон»': both name the same."""
    if mention.category == "type":
        return phrase.head.category == "class" or (
            phrase.head.category == "type" and phrase.head.value == mention.value
        )
    return mention.category == "vessel" and phrase.head.category == "vessel"


def _owns(row: Row, phrase: Phrase, mention: Mention) -> bool:
    """A country or force behind craft owns them; a people only with its forces ('российской дальней авиации')."""
    if mention.category == "country" and mention.detail != "name":
        return False
    return not phrase.operators or row.lowers[mention.first - 1] == _AND


def _is_bare_force(row: Row, at: int) -> bool:
    """'RC-135 ВВС и Р-8А ВМС США': a force whose country stands behind the next group."""
    return row.lowers[at] in FORCES and row.lowers[at] not in _NO_FORCE_ALONE


def _is_second_owner(row: Row, at: int) -> bool:
    """'самолеты США и Канады'."""
    mention = row.starting.get(at)
    if mention is None or mention.category not in OWNERS or mention.detail in ("demonym", "metonym"):
        return False
    following = row.starting.get(mention.last)
    return following is None or following.category not in HEADS


def _closes(row: Row, phrase: Phrase, at: int) -> bool:
    """Whether a mark closes a quotation that was opened within the phrase or right before it."""
    marks = [t.text for t in row.tokens[max(row.sentence.first, phrase.first - 1) : at] if t.text in QUOTES]
    return len(marks) % 2 == 1 and phrase.head.category == "type"


def _quoted(row: Row, phrase: Phrase, at: int) -> int | None:
    """Past a name in quotation marks or brackets that belongs to the phrase; None where it does not."""
    bracket, near = row.tokens[at].text == "(", range(at + 1, min(row.sentence.last, at + 1 + _NAME_REACH))
    closing = frozenset(")") if bracket else QUOTES
    stop = next((k for k in near if row.tokens[k].text in closing), None)
    if stop is None:
        return None
    inner = row.starting.get(at + 1)
    if phrase.head.category == "vessel":
        if not bracket:
            phrase.ships = (*phrase.ships, ship_named(row.document, at + 1, stop, phrase.head, row.lexicon))
            listed = row.lowers[stop + 1 : stop + 2] in ((_AND,), (",",)) and stop + 2 < row.sentence.last
            return stop + 2 if listed and row.tokens[stop + 2].text in QUOTES else stop + 1
        return stop + 1
    if inner is not None and inner.category == "type" and _goes_on(phrase, inner):
        phrase.head = replace(inner, first=phrase.head.first) if phrase.head.category == "class" else phrase.head
        return stop + 1
    following = row.starting.get(stop + 1)
    owned = following is not None and (following.category in OWNERS or following.category == "type")
    return stop + 1 if not bracket and inner is None and (phrase.head.category == "type" or owned) else None


def _from_force(row: Row, phrase: Phrase) -> None:
    """'из состава дежурных по ПВО сил Южного военного округа': the force that craft are of, in place."""
    if phrase.operators or _FROM_FORCE.isdisjoint(row.lowers[phrase.last : phrase.last + 3]):
        return
    for at in range(phrase.last, min(phrase.last + _FORCE_REACH, row.sentence.last)):
        if row.tokens[at].text in ",.;":
            return
        mention = row.starting.get(at)
        if mention is not None and mention.category in OWNERS and mention.detail != "demonym":
            phrase.operators = (mention.country,) if mention.country else ()
            phrase.last = mention.last
            return
