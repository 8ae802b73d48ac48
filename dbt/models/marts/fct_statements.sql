select
    statement_id, article_id, report_id, event_id, person_id, organisation_id, speaker, role, organisation, country,
    quote, is_direct, evidence, evidence_start, evidence_end, rule, is_current
from {{ ref('int_statements') }}
