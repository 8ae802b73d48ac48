"""How far a report can be relied on, between 0 and 1, from what it rests on."""

from orchestration.claims.drafts import Draft


def confidence(draft: Draft) -> float:
    """A draft's strength, raised by a date of its own and by counted craft, lowered for a weak trigger."""
    value = draft.strength
    value += 0.1 * draft.own_date
    value += 0.05 * any(o.craft.count is not None for o in draft.crafts)
    value -= 0.1 * (draft.rule == "flight")
    value -= 0.1 * (not draft.countries)
    return round(min(0.99, max(0.05, value)), 2)
