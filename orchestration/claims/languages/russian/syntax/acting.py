"""Whether a nation acts where it is named, who says so, and whose craft these are by the words beside them."""

from collections.abc import Iterator, Sequence

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.pack import Language
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.text.tokens import Document, Sentence

_MARKS = frozenset([",", ";", "«", "»", "“", "”", '"', "—", "–", "("])
_SENDING = ("scramble", "dispatch")
_FEW = 3
"""Words before a verb of saying that name nobody ('Об этом также сообщили в …')."""
_LINKS = frozenset({"об", "этом", "как", "также", "это", "ранее", "при", "о", "чем"})


def acts(frame: Frame, nation: Nation) -> bool:
    """Whether a nation is named as an actor here, rather than as a place, an owner of space, or an adversary."""
    classes = frame.language.sentences
    before = frame.words(nation.first - 2, nation.first)
    behind = frame.words(nation.last, nation.last + 2)
    if nation.first == frame.sentence.first and not frame.sentence.index and behind[:1] in ([","], ["."]):
        return False
    if nation.form == "demonym":
        return classes.spaces.isdisjoint(behind)
    if before and (before[-1] in classes.placing or before[-1] in classes.spaces or before[-1] in classes.relations):
        return False
    if len(before) == 2 and before[1] in classes.beside_a_name and before[0] in classes.placing:
        return False
    joined = len(before) == 2 and before[1] in classes.conjunctions and not classes.spaces.isdisjoint(before[:1])
    return not joined


def attributions(
    document: Document, sentence: Sentence, cues: Sequence[Mention], language: Language
) -> Iterator[tuple[int, int]]:
    """Token ranges that name who says so: ', сообщили в Минобороны', 'Минобороны сообщило, что', 'По данным …,'."""
    classes, lowers = language.sentences, document.lowers
    for cue in cues:
        if cue.value != "saying":
            continue
        ahead = next((k for k in range(cue.last, sentence.last) if lowers[k] in _MARKS), sentence.last)
        marks = (k for k in range(cue.first - 1, sentence.first - 1, -1) if lowers[k] in _MARKS)
        start = next(marks, sentence.first - 1) + 1
        leading = [w for w in lowers[start : cue.first] if w not in _LINKS]
        if lowers[cue.first] in classes.according or not leading:
            yield cue.first, ahead
        else:
            yield start, ahead if len(leading) < _FEW and ahead - cue.last < _FEW * _FEW else cue.last


def may_send(frame: Frame, nation: Nation) -> bool:
    """Whether a nation may be whose craft a sentence tells of: not one against whom something is sent."""
    before = frame.words(nation.first - 1, nation.first)
    return frame.language.sentences.placing.isdisjoint(before)


def sender_of(frame: Frame, craft: Craft) -> str | None:
    """The nation that sends or has craft: the one that acts before them in their clause ('Япония подняла …')."""
    from_side = [n for n in frame.nations if n.last <= craft.first and _is_side(frame, n) and len(n.countries) == 1]
    if from_side:
        return from_side[-1].countries[0]
    sending = [t for t in frame.triggers if t.name in _SENDING or t.role in ("exercise", "patrol", "flight")]
    if not sending or _is_answered(frame, craft):
        return None
    told = [n for n in frame.nations if n.last <= craft.first and len(n.countries) == 1 and acts(frame, n)]
    free = [n for n in told if not frame.is_speaker(n.first) and not _is_owner(frame, n)]
    return free[-1].countries[0] if free and "," not in frame.words(free[-1].last, craft.first) else None


def _is_side(frame: Frame, nation: Nation) -> bool:
    """'От Китая участвуют …', 'с китайской стороны …'."""
    before, behind = frame.words(nation.first - 1, nation.first), frame.words(nation.last, nation.last + 1)
    if nation.form == "demonym":
        return before in (["с"], ["со"]) and behind == ["стороны"]
    return before == ["от"] and frame.has("participation")


def _is_owner(frame: Frame, nation: Nation) -> bool:
    return any(c.first <= nation.first < c.last for c in frame.crafts)


def _is_answered(frame: Frame, craft: Craft) -> bool:
    return any(
        frame.language.sentences.reasons.at(frame.lowers, k)
        for k in range(max(frame.sentence.first, craft.first - 4), craft.first)
    )
