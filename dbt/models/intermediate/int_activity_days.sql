with

series as (select * from {{ ref('stg_official_series') }} where window_hours = 24),

counts as (
    select counts.*
    from {{ ref('int_official_counts') }} as counts
    inner join series on counts.series_id = series.series_id
    where not counts.is_replaced
),

-- of several windows that end on a day the one that ends last
bulletins as (
    select series_id, day, max(window_end) as window_end, arg_max(article_id, window_end) as article_id
    from counts
    group by series_id, day
),

of_day as (
    select counts.*
    from counts
    inner join bulletins
        on counts.series_id = bulletins.series_id
        and counts.day = bulletins.day
        and counts.article_id = bulletins.article_id
),

totals as (
    select series_id, day, category, nation, "count", count_id from of_day where aircraft_type is null
),

-- a bulletin may count types alone
added_up as (
    select series_id, day, category, nation, sum("count")::bigint as "count"
    from of_day
    where aircraft_type is not null
    group by series_id, day, category, nation
),

stated as (
    select
        coalesce(totals.series_id, added_up.series_id) as series_id,
        coalesce(totals.day, added_up.day) as day,
        coalesce(totals.category, added_up.category) as category,
        coalesce(totals.nation, added_up.nation) as nation,
        coalesce(totals."count", added_up."count") as "count",
        totals.count_id,
        totals.count_id is not null as is_stated
    from totals
    full join added_up
        on totals.series_id = added_up.series_id
        and totals.day = added_up.day
        and totals.category = added_up.category
        and totals.nation is not distinct from added_up.nation
),

-- from the first bulletin that counts a category on, one that doesn't name it counts none
categories as (
    select series_id, category, nation, min(day) as first_day from stated group by series_id, category, nation
),

last_days as (select series_id, max(day) as last_day from bulletins group by series_id),

days as (
    select
        categories.series_id, categories.category, categories.nation,
        unnest(generate_series(categories.first_day, last_days.last_day, interval 1 day))::date as day
    from categories
    inner join last_days on categories.series_id = last_days.series_id
)

select
    days.series_id, days.category, days.nation, days.day,
    bulletins.article_id,
    stated.count_id,
    case when bulletins.article_id is not null then coalesce(stated."count", 0) end as "count",
    case when bulletins.article_id is not null then coalesce(stated.is_stated, false) end as is_stated
from days
left join bulletins on days.series_id = bulletins.series_id and days.day = bulletins.day
left join stated
    on days.series_id = stated.series_id
    and days.day = stated.day
    and days.category = stated.category
    and days.nation is not distinct from stated.nation
