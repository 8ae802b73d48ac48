with

days as (
    select start_date as day from {{ ref('stg_reports') }}
    union all
    select end_date from {{ ref('stg_reports') }}
    union all
    select start_date from {{ ref('stg_events') }}
    union all
    select end_date from {{ ref('stg_events') }}
    union all
    select published_on from {{ ref('int_articles') }}
),

-- whole years, so that a chart by week or month has no holes
span as (
    select make_date(year(min(day)), 1, 1) as first_day, make_date(year(max(day)), 12, 31) as last_day from days
),

calendar as (
    select unnest(generate_series(first_day, last_day, interval 1 day))::date as date_day from span
)

select
    date_day,
    year(date_day)::integer as "year",
    quarter(date_day)::integer as "quarter",
    month(date_day)::integer as "month",
    monthname(date_day) as month_name,
    isoyear(date_day)::integer as iso_year,
    week(date_day)::integer as iso_week,
    date_trunc('week', date_day)::date as week_start_date,
    isodow(date_day)::integer as day_of_week,
    dayname(date_day) as day_name
from calendar
