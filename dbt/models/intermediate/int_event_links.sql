with

links as (select * from {{ ref('stg_event_links') }}),
events as (select * from {{ ref('stg_events') }}),

timed as (
    select
        links.event_id,
        links.answers_event_id,
        links.relation,
        -- a lag that no text states follows from two dates known to the day
        coalesce(
            links.lag_days,
            case
                when answering.date_precision = 'day' and answered.date_precision = 'day'
                    and answering.start_date >= answered.start_date
                    then datediff('day', answered.start_date, answering.start_date)
            end
        ) as lag_days
    from links
    left join events as answering on links.event_id = answering.event_id
    left join events as answered on links.answers_event_id = answered.event_id
)

select
    *,
    row_number() over (
        partition by event_id order by answers_event_id is null, lag_days nulls last, answers_event_id, relation
    ) = 1 as is_nearest
from timed
