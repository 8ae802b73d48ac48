"""Which event is said to answer, follow or prompt which, by the expressions of answers.csv."""

from collections.abc import Sequence

from orchestration.claims.drafts.draft import Draft
from orchestration.claims.lexicon.relations import AnswerRow
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.terms import TermIndex

_CAUSES = frozenset({"presence", "patrol", "violation", "incursion"})
_RECENT = 3


def link_drafts(
    scene: Scene,
    drafts: Sequence[Draft],
    told: Sequence[Draft],
    subject: Draft | None,
    index: TermIndex[AnswerRow],
) -> None:
    """Add, in place, the answers that a sentence states.

    `told` are the article's earlier events; `subject` is the one that the sentence before was about, which 'it'
    and 'the exercise' take up.
    """
    row = scene.tokens[scene.sentence.first : scene.sentence.last]
    for match in index.find(row):
        at = scene.tokens[scene.sentence.first + match.first].start
        before = [d for d in drafts if d.start < at]
        after = [d for d in drafts if d.start > at]
        follows_to = (
            scene.sentence.first + match.last < scene.sentence.last and row[min(match.last, len(row) - 1)].lower == "to"
        )
        main = before[-1] if before else subject
        if match.value.order == "head" and not follows_to:
            cause = next((d for d in reversed([*told, *before]) if d.group in _CAUSES), None)
            _answers((after or before)[:1], cause, match.value.relation, scene, match.first, match.last)
        elif match.value.order == "cause_first" and after:
            _answers(after[:1], main, match.value.relation, scene, match.first, match.last)
        elif match.value.order == "effect_first" and main is not None:
            cause = after[0] if after else None
            _answers([main], cause, match.value.relation, scene, match.first, match.last)
    for draft in drafts:
        if draft.group == "scramble" and not draft.answers:
            causes = [d for d in [*told, *drafts] if d is not draft and d.group in _CAUSES and _may_cause(d, draft)]
            cause = causes[-1] if causes else None
            if cause is not None and draft.scene - max(cause.scene, cause.last_scene) <= _RECENT:
                draft.answers.append((cause, "response", None, (draft.start, draft.end)))


def _may_cause(cause: Draft, draft: Draft) -> bool:
    """Fighters sent up on another day answer something else."""
    if cause.span is None or draft.span is None:
        return True
    return cause.span.lo <= (draft.span.hi or draft.span.lo) and draft.span.lo <= (cause.span.hi or cause.span.lo)


def _answers(effects: Sequence[Draft], cause: Draft | None, relation: str, scene: Scene, first: int, last: int) -> None:
    for effect in effects:
        if cause is None or cause is effect or (cause.group == effect.group and cause.countries == effect.countries):
            continue
        if any(answered is cause for answered, _, _, _ in effect.answers):
            continue
        low = scene.tokens[scene.sentence.first + first].start
        high = scene.tokens[scene.sentence.first + last - 1].end
        effect.answers.append((cause, relation, None, (low, high)))
