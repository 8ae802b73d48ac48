-- of copies whose original was not there yet, the first stands for it
with

known as (
    select articles.*
    from marts.dim_article as articles
    cross join moment
    where case when captured then captured_at else appeared_at end <= moment.moment
),

originals as (
    select
        original_article_id,
        first(
            article_id order by article_id <> original_article_id, published_at is null, published_at, article_id
        ) as first_id
    from known
    group by original_article_id
)

select
    known.article_id, known.source_id, known.published_at, known.published_on, known.captured_at, known.captured_on,
    nullif(originals.first_id, known.article_id) as duplicate_of,
    null::varchar as text
from known
inner join originals on known.original_article_id = originals.original_article_id
