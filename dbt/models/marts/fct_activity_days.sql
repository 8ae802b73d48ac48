with

days as (select * from {{ ref('int_activity_days') }}),

-- each day is set against the bulletins before it
reported as (
    select
        series_id, category, nation, day,
        median("count") over (before rows between 7 preceding and 1 preceding) as median_7,
        median("count") over (before rows between 30 preceding and 1 preceding) as median_30,
        median("count") over (before rows between 90 preceding and 1 preceding) as median_90,
        mad("count") over (before rows between 90 preceding and 1 preceding) as mad_90,
        count(*) over (before rows between 90 preceding and 1 preceding) as bulletins_before,
        "count" - lag("count") over before as jump
    from days
    where "count" is not null
    window before as (partition by series_id, category, nation order by day)
),

covered as (
    select
        *,
        avg(("count" is not null)::integer) over (so_far rows between 89 preceding and current row) as coverage_90,
        count("count") over (so_far rows unbounded preceding) as bulletins
    from days
    window so_far as (partition by series_id, category, nation order by day)
),

gaps as (
    select
        *,
        count(*) filter (where "count" is null) over (
            partition by series_id, category, nation, bulletins order by day rows unbounded preceding
        ) as gap_days
    from covered
)

select
    gaps.series_id, gaps.category, gaps.nation, gaps.day, gaps."count", gaps.is_stated,
    reported.median_7, reported.median_30, reported.median_90, reported.mad_90, reported.bulletins_before, reported.jump,
    -- 1.4826 makes the median absolute deviation a standard deviation of what is normally distributed
    case
        when reported.bulletins_before >= 7
            then round((gaps."count" - reported.median_90) / nullif(1.4826 * reported.mad_90, 0), 2)
    end as deviation,
    round(gaps.coverage_90, 3) as coverage_90,
    max(gaps.gap_days) over (
        partition by gaps.series_id, gaps.category, gaps.nation order by gaps.day rows unbounded preceding
    ) as longest_gap_days,
    gaps.article_id, gaps.count_id
from gaps
left join reported
    on gaps.series_id = reported.series_id
    and gaps.category = reported.category
    and gaps.nation is not distinct from reported.nation
    and gaps.day = reported.day
