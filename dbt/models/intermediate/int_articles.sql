with recursive

articles as (
    select * exclude (text) from {{ ref('stg_articles') }}
),

-- a copy of a copy leads back to the article that both repeat
origins as (
    select article_id, article_id as original_id from articles where duplicate_of is null
    union all
    select articles.article_id, origins.original_id
    from articles
    inner join origins on articles.duplicate_of = origins.article_id
)

select
    articles.*,
    coalesce(origins.original_id, articles.duplicate_of) as original_article_id,
    articles.duplicate_of is not null as is_copy,
    -- a copy speaks with the voice of the article that it copies; an article of no known source speaks for itself
    coalesce(
        case when articles.duplicate_of is null then articles.source_id else originals.source_id end,
        origins.original_id,
        articles.duplicate_of
    ) as independent_source
from articles
left join origins on articles.article_id = origins.article_id
left join articles as originals on origins.original_id = originals.article_id
