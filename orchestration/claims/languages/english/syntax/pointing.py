"""How English sentences of one article hang together: nouns and pronouns for what was told, asides, likenesses."""

from itertools import pairwise

from orchestration.claims.languages.english.syntax.clauses import is_head
from orchestration.claims.lexicon.relations import AnswerRow, RecallIndex
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.telling import Governed, Since
from orchestration.claims.text.terms import Match
from orchestration.claims.text.triggers import Trigger

_JOINTS = frozenset({"-", "'", '"', "'s"})
"""Marks within a noun phrase."""
_PHRASE = 6
"""Tokens of a noun phrase before its noun."""
_SAID_REACH = 6
_ASIDE_REACH, _DATED_ASIDE_REACH = 3, 8
_NOUN_REACH = 4
"""Tokens between a determiner and the noun for what is answered ('the Chinese and Russian patrol')."""
_IDENTIFYING = 9
"""Words at the head of a sentence in which a verb says what those just told of are."""
_LIKENESS_REACH = 5
"""Tokens between 'last', 'similar' or 'previous' and the noun that it qualifies."""


def points_back(scene: Frame, trigger: Trigger) -> bool:
    """Whether a noun refers to what was told ('the exercise'), not 'the drills held by …' or 'its first drill'."""
    if any(e.first in (trigger.last, trigger.last + 1) for e in scene.exercises):
        return False
    words, before = scene.language.drafts, scene.words(trigger.first - _PHRASE, trigger.first)
    while before and (before[-1] in words.describing or before[-1] in _JOINTS):
        if before.pop() in words.new:
            return False
    if not before or before[-1] not in words.pointing:
        return False
    return not words.defined_by & set(scene.words(trigger.last, trigger.last + 1))


def speaks_of_itself(scene: Frame) -> bool:
    """'China's command said that it would go on with drills': who says so takes part."""
    oneself = scene.language.drafts.oneself
    return any(oneself & set(scene.words(at + 1, at + _SAID_REACH)) for at in scene.cue_positions("saying"))


def is_aside(scene: Frame, at: int) -> bool:
    """'scrambled to identify a Y-9 that passed between the islands': the passage only says which plane it was."""
    return not scene.language.drafts.relatives.isdisjoint(scene.words(at - _ASIDE_REACH, at))


def is_dated_aside(scene: Frame, at: int) -> bool:
    """'The bombers, which arrived on Aug. 1, were refueled by …': a day that belongs to an aside."""
    return not scene.language.drafts.relatives.isdisjoint(scene.words(at - _DATED_ASIDE_REACH, at))


def governed(scene: Frame, match: Match[AnswerRow], recalls: RecallIndex) -> Governed:
    """What stands behind an expression, up to the next comma: 'that', a noun for an event told, or its own account."""
    comma = next((k for k in range(match.last, scene.sentence.last) if scene.lowers[k] == ","), scene.sentence.last)
    until = scene.tokens[comma].start if comma < scene.sentence.last else scene.sentence.end
    head, words = is_head(scene, match.first), scene.language.story
    last = min(match.last + _NOUN_REACH + 1, scene.sentence.last)
    behind = scene.words(match.last, last)
    if not behind:
        return Governed(head, until, pronoun=False, groups=None, known=False, end=0)
    noun = next(recalls.find(scene.tokens[match.last : last]), None)
    if noun is None or "," in behind[: noun.first]:
        end = scene.tokens[match.last].end
        return Governed(head, until, behind[0] in words.taking_up_cause, groups=None, known=False, end=end)
    end = scene.tokens[match.last + noun.last - 1].end
    return Governed(head, until, pronoun=False, groups=noun.value, known=behind[0] in words.known, end=end)


def likens(scene: Frame, at: int) -> bool:
    """'The last violation', 'a similar flight', 'the first intrusion since …', 'A violation was seen …'."""
    words = scene.language.story
    before, behind = scene.words(at - _LIKENESS_REACH, at + 1), set(scene.words(at, at + 2 * _LIKENESS_REACH))
    marked = bool(words.likeness & set(before)) or bool(words.first & behind and words.since & behind)
    return marked or bool(words.one_of_such & set(before[-2:-1]))


def since(scene: Frame, at: int, dated: int) -> Since | None:
    """'It was the first intrusion since Nov. 7': the day since when there was none had one."""
    words = scene.language.story
    if words.since.isdisjoint(scene.words(at, dated)):
        return None
    directly = not words.since.isdisjoint(scene.words(dated - 1, dated))
    first = not words.first.isdisjoint(scene.words(at - _LIKENESS_REACH, at + _LIKENESS_REACH))
    return "first_since" if directly and first else "since"


def is_identified(scene: Frame) -> bool:
    """'The aircraft were two bombers and two fighters', 'They were a J-10 and a Y-9': what those just told of are."""
    words, opening = scene.language, scene.opening(_IDENTIFYING)
    being = words.story.being
    taken_up = words.sentences.object_pronouns | words.drafts.taking_up | words.story.taking_up
    if not taken_up.isdisjoint(opening[:1]) and words.story.identifying.find(opening) is not None:
        return any(c.named for c in scene.crafts)
    first = next(iter(scene.crafts), None)
    if first is not None and first.first == scene.sentence.first and first.named and first.count is not None:
        return scene.lowers[first.head - 1] in being  # 'Two were Tu-95s'
    return any(
        one.definite and other.count is not None and other.first - one.last == 1 and scene.lowers[one.last] in being
        for one, other in pairwise(scene.crafts)
    )
