with

memberships as (select * from {{ ref('stg_event_reports') }}),
past as (select * from {{ ref('stg_past_event_reports') }}),

known as (
    select
        reports.report_id,
        articles.captured_at as captured,
        articles.appeared_at as published
    from {{ ref('stg_reports') }} as reports
    inner join {{ ref('int_articles') }} as articles on reports.article_id = articles.article_id
),

since as (
    unpivot known on captured, published into name timeline value known_from
),

changed as (
    select timeline, report_id, max(known_until) as known_from from past group by all
)

select
    since.timeline,
    memberships.report_id,
    memberships.event_id,
    coalesce(changed.known_from, since.known_from) as known_from,
    null::timestamp as known_until,
    memberships.score as match_score
from memberships
inner join since on memberships.report_id = since.report_id
left join changed on since.timeline = changed.timeline and since.report_id = changed.report_id
union all
select past.timeline, past.report_id, past.event_id, past.known_from, past.known_until, memberships.score
from past
left join memberships on past.report_id = memberships.report_id
