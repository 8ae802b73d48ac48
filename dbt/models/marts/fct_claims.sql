select
    claim_id, report_id, article_id, told_event_id as event_id, claim_type, value, surface, variant, operator, role, "count", count_qualifier,
    evidence, evidence_start, evidence_end, rule, relation,
    is_rejected,
    is_current,
    vessel_id,
    presumed,
    reader,
    agreed,
    reader_confidence,
    is_doubted
from {{ ref('int_claims') }}
