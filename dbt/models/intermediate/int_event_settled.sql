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

-- the most precise date that most articles give; the earliest of equals. Of exact ones, those of what was held come
-- before those of what was announced, and days that were given up don't count
dates as (
    select
        event_id,
        start_date,
        end_date,
        date_precision,
        {{ coarseness('date_precision') }} as coarseness,
        date_precision in ('day', 'range') as is_exact,
        bool_or(is_held) as was_held,
        count(distinct original_article_id) filter (where is_held) as held_votes,
        count(distinct original_article_id) as votes
    from reports
    where start_date is not null and not is_outdated and not is_given_up
    group by event_id, start_date, end_date, date_precision
    qualify row_number() over (
        partition by event_id
        order by
            not is_exact, is_exact and not was_held, coarseness, held_votes desc, votes desc, start_date,
            end_date nulls last
    ) = 1
),

-- what was held is not undone; what was called off stands until it is announced on a later day
statuses as (
    select
        event_id,
        case
            when bool_or(is_held) then first(status order by {{ doubt('status') }}) filter (where is_held)
            when max(told_on) filter (where status = 'cancelled')
                >= coalesce(max(told_on) filter (where {{ is_to_come('status') }}), date '0001-01-01') then 'cancelled'
            else first(status order by {{ doubt('status') }} desc) filter (where {{ is_to_come('status') }})
        end as status
    from reports
    where not is_outdated
    group by event_id
),

-- the days that were announced first
plans as (
    select
        event_id,
        coalesce(former_start_date, start_date) as start_date,
        coalesce(former_end_date, case when former_start_date is null then end_date end) as end_date
    from reports
    where not is_held and coalesce(former_start_date, start_date) is not null and not is_outdated
    qualify row_number() over (partition by event_id order by told_on, report_id) = 1
),

happened as (
    select
        event_id,
        min(kind) as kind,
        first(report_id order by captured_on, captured_at, report_id) as first_report_id,
        min(captured_on) as first_captured_on
    from reports
    group by event_id
)

select
    happened.event_id,
    happened.kind,
    types.event_type,
    statuses.status,
    dates.start_date,
    dates.end_date,
    coalesce(dates.date_precision, 'unknown') as date_precision,
    -- as far as it was not held, or is not to be held, on these days
    case when plans.start_date is distinct from dates.start_date then plans.start_date end as announced_start_date,
    case when plans.start_date is distinct from dates.start_date then plans.end_date end as announced_end_date,
    happened.first_report_id,
    happened.first_captured_on
from happened
inner join types on happened.event_id = types.event_id
inner join statuses on happened.event_id = statuses.event_id
left join dates on happened.event_id = dates.event_id
left join plans on happened.event_id = plans.event_id
