with

reports as (select * from {{ ref('stg_reports') }}),
memberships as (select * from {{ ref('int_memberships') }}),
articles as (select * from {{ ref('int_articles') }}),
evidence as (select * from {{ ref('int_evidence') }}),

told as (
    select
        reports.*,
        case when reports.status <> 'denied' then memberships.event_id end as event_id,
        memberships.match_score,
        coalesce(memberships.is_rejected, false) as is_rejected,
        articles.published_at,
        articles.captured_at,
        articles.original_article_id,
        articles.independent_source,
        articles.is_current,
        articles.story_id,
        articles.repeats_former,
        evidence.evidence
    from reports
    left join memberships on reports.report_id = memberships.report_id
    left join articles on reports.article_id = articles.article_id
    left join evidence on reports.report_id = evidence.read_id
)

select
    *,
    -- a copy of a text that its outlet has corrected since says nothing beside the corrected text
    event_id is not null and repeats_former
    and bool_or(not repeats_former) over (partition by event_id, story_id) as is_outdated
from told
