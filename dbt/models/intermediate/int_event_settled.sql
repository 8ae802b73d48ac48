-- What the reports of one event settle on. A copy has no vote of its own.
with

reports as (select * from {{ ref('int_reports') }} where event_id is not null),

types as (
    select votes.event_id, first(votes.event_type order by votes.votes desc, kinds.specificity, votes.event_type) as event_type
    from (
        select event_id, event_type, count(distinct original_article_id) as votes
        from reports
        where not is_outdated
        group by all
    ) as votes
    left join {{ ref('stg_event_types') }} as kinds on votes.event_type = kinds.event_type
    group by votes.event_id
),

-- the most precise date that most articles give; the earliest of equals
dates as (
    select
        event_id,
        start_date,
        end_date,
        date_precision,
        {{ coarseness('date_precision') }} as coarseness,
        count(distinct original_article_id) as votes
    from reports
    where start_date is not null and not is_outdated
    group by event_id, start_date, end_date, date_precision
    qualify row_number() over (
        partition by event_id order by coarseness, votes desc, start_date, end_date nulls last
    ) = 1
),

happened as (
    select
        event_id,
        min(kind) as kind,
        first(status order by {{ doubt('status') }}) as status,
        first(report_id order by captured_on, captured_at, report_id) as first_report_id,
        min(captured_on) as first_captured_on
    from reports
    group by event_id
)

select
    happened.event_id,
    happened.kind,
    types.event_type,
    happened.status,
    dates.start_date,
    dates.end_date,
    coalesce(dates.date_precision, 'unknown') as date_precision,
    happened.first_report_id,
    happened.first_captured_on
from happened
inner join types on happened.event_id = types.event_id
left join dates on happened.event_id = dates.event_id
