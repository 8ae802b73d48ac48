with

claims as (select * from {{ ref('stg_claims') }}),
reports as (select * from {{ ref('int_reports') }}),
evidence as (select * from {{ ref('int_evidence') }}),

rejected as (
    select claim_id
    from {{ ref('int_corrections') }}
    where subject = 'claim' and claim_id is not null and not is_withdrawn
    qualify row_number() over (partition by claim_id order by made_at desc, correction_id desc) = 1
        and action = 'reject'
)

select
    claims.*,
    reports.article_id,
    case
        when rejected.claim_id is null and not reports.is_outdated and claims.is_doubted is not true then reports.event_id
    end as event_id,
    case when rejected.claim_id is null and not reports.is_outdated then reports.event_id end as told_event_id,
    reports.is_rejected or rejected.claim_id is not null as is_rejected,
    reports.independent_source,
    reports.is_current,
    reports.confidence,
    reports.is_held,
    evidence.evidence
from claims
left join reports on claims.report_id = reports.report_id
left join evidence on claims.claim_id = evidence.read_id
left join rejected on claims.claim_id = rejected.claim_id
