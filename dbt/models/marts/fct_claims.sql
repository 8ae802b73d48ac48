select
    claim_id, report_id, article_id, event_id, claim_type, value, surface, variant, operator, role, "count", count_qualifier,
    evidence, evidence_start, evidence_end, rule, relation,
    is_rejected,
    is_current,
    vessel_id,
    presumed
from {{ ref('int_claims') }}
