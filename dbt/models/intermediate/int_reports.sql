with

reports as (select * from {{ ref('stg_reports') }}),
memberships as (select * from {{ ref('stg_event_reports') }}),
articles as (select * from {{ ref('int_articles') }}),
texts as (select article_id, text from {{ ref('stg_articles') }})

select
    reports.*,
    case when reports.status <> 'denied' then memberships.event_id end as event_id,
    memberships.score as match_score,
    articles.published_at,
    articles.captured_at,
    articles.independent_source,
    -- DuckDB's substring counts code points, as Python does
    substring(texts.text, reports.evidence_start + 1, reports.evidence_end - reports.evidence_start) as evidence
from reports
left join memberships on reports.report_id = memberships.report_id
left join articles on reports.article_id = articles.article_id
left join texts on reports.article_id = texts.article_id
