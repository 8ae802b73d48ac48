with

reports as (select * from {{ ref('stg_reports') }}),
memberships as (select * from {{ ref('int_memberships') }}),
articles as (select * from {{ ref('int_articles') }}),
evidence as (select * from {{ ref('int_evidence') }})

select
    reports.*,
    case when reports.status <> 'denied' then memberships.event_id end as event_id,
    memberships.match_score,
    coalesce(memberships.is_rejected, false) as is_rejected,
    articles.published_at,
    articles.captured_at,
    articles.original_article_id,
    articles.independent_source,
    evidence.evidence
from reports
left join memberships on reports.report_id = memberships.report_id
left join articles on reports.article_id = articles.article_id
left join evidence on reports.report_id = evidence.read_id
