with

reports as (select * from {{ ref('int_reports') }} where event_id is not null),

-- one voice a source: its surest report counts, so that repeating a thing does not make it surer
voices as (
    select event_id, independent_source, max(confidence) as confidence
    from reports
    where not is_outdated
    group by all
),

sureness as (
    select event_id, 1 - product(1 - confidence) as confidence, count(*) as independent_sources
    from voices
    group by event_id
),

-- a plan that came otherwise, or was given up, contradicts nobody
told as (
    select
        *,
        not is_outdated and not is_given_up
        and (is_held or not bool_or(is_held) over (partition by event_id)) as has_a_say
    from reports
)

select
    reports.event_id,
    count(distinct reports.article_id) as articles,
    any_value(sureness.independent_sources) as independent_sources,
    min(reports.published_at) as first_reported_at,
    max(reports.published_at) as last_reported_at,
    min(reports.captured_at) as first_captured_at,
    count(distinct reports.start_date) filter (where reports.date_precision = 'day' and reports.has_a_say) > 1 as dates_differ,
    round(any_value(sureness.confidence), 4) as confidence
from told as reports
inner join sureness on reports.event_id = sureness.event_id
group by reports.event_id
