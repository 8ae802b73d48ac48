"""What the rules mean that a claim or a date was read by, in words."""

from collections.abc import Iterable, Mapping

from orchestration.claims.model import Reading

_RANGE, _OPEN, _LASTING = "_until_", "_until", "_lasting"
"""How the rule of a date is made of those of its ends, or of its beginning and a length."""


def meaning_of(rule: str, meanings: Mapping[str, str]) -> str:
    """What a rule means, by rules.csv; '' for one that stands for itself. The rule of a range is made of two."""
    if rule in meanings:
        return meanings[rule]
    first, range_, last = rule.partition(_RANGE)
    if range_ and first in meanings and last in meanings:
        return f"{meanings[first]}, until: {meanings[last]}"
    for ending, words in ((_OPEN, "an end told apart"), (_LASTING, "a length told apart")):
        begun = rule.removesuffix(ending)
        if begun != rule and begun in meanings:
            return f"{meanings[begun]}, with {words}"
    return ""


def rules_of(reading: Reading, meanings: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """The rules of a reading with what they mean, by their names; those that stand for themselves are left out."""
    used = {report.rule for report in reading.reports} | {claim.rule for claim in reading.claims}
    used |= {statement.rule for statement in reading.statements}
    told = ((rule, meaning_of(rule, meanings)) for rule in sorted(used))
    return [(rule, meaning) for rule, meaning in told if meaning]
