-- DuckDB's substring counts code points, as Python does
with

texts as (select article_id, text from {{ ref('stg_articles') }}),
reports as (select * from {{ ref('stg_reports') }}),
claims as (select * from {{ ref('stg_claims') }})

select
    reports.report_id as read_id,
    substring(texts.text, reports.evidence_start + 1, reports.evidence_end - reports.evidence_start) as evidence
from reports
inner join texts on reports.article_id = texts.article_id
union all
select
    claims.claim_id,
    substring(texts.text, claims.evidence_start + 1, claims.evidence_end - claims.evidence_start)
from claims
inner join reports on claims.report_id = reports.report_id
inner join texts on reports.article_id = texts.article_id
