with

counts as (
    select
        series_id,
        count(distinct article_id) as bulletins,
        min(day) as first_day,
        max(day) as last_day
    from {{ ref('int_official_counts') }}
    group by series_id
)

select
    series.series_id, series.title, series.publisher, series.publisher_country, series.nation, series.zone,
    coalesce(series.window_hours = 24, false) as is_daily, series.note,
    coalesce(counts.bulletins, 0) as bulletins, counts.first_day, counts.last_day
from {{ ref('stg_official_series') }} as series
left join counts on series.series_id = counts.series_id
