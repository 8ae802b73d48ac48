with

counts as (select * from {{ ref('stg_official_counts') }}),
articles as (select * from {{ ref('int_articles') }}),

-- of the bulletins of one window the last that appeared holds; the others stay, as they were known
bulletins as (
    select
        counts.article_id, counts.series_id, counts.window_start, counts.window_end,
        first_value(counts.article_id) over (
            partition by counts.series_id, counts.window_start, counts.window_end
            order by articles.appeared_at desc, articles.captured_at desc, counts.article_id desc
        ) as last_article_id
    from (select distinct article_id, series_id, window_start, window_end from counts) as counts
    inner join articles on counts.article_id = articles.article_id
)

select
    counts.* exclude (captured_on),
    articles.appeared_at,
    bulletins.last_article_id <> counts.article_id as is_replaced,
    nullif(bulletins.last_article_id, counts.article_id) as replaced_by
from counts
inner join bulletins on counts.article_id = bulletins.article_id
inner join articles on counts.article_id = articles.article_id
