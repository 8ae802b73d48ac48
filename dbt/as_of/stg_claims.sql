select
    claims.claim_id, claims.report_id, claims.claim_type, claims."value", claims.surface, claims.variant,
    claims.operator, claims.role, claims."count", claims.count_qualifier, claims.evidence_start, claims.evidence_end,
    claims.rule, claims.relation, claims.vessel_id, claims.presumed,
    claims.reader, claims.agreed, claims.reader_confidence, claims.is_doubted
from marts.fct_claims as claims
semi join stg_reports on claims.report_id = stg_reports.report_id
