with

claims as (select * from {{ ref('stg_claims') }}),
reports as (select * from {{ ref('int_reports') }}),
texts as (select article_id, text from {{ ref('stg_articles') }})

select
    claims.*,
    reports.article_id,
    reports.event_id,
    reports.independent_source,
    reports.confidence,
    substring(texts.text, claims.evidence_start + 1, claims.evidence_end - claims.evidence_start) as evidence
from claims
left join reports on claims.report_id = reports.report_id
left join texts on reports.article_id = texts.article_id
