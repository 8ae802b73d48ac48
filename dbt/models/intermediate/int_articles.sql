with recursive

versions as (select * from {{ ref('stg_versions') }}),

articles as (
    select
        known.* exclude (text, duplicate_of),
        -- a later version repeats much of the former, and is no copy of it
        case when versions.article_id is null then known.duplicate_of else versions.duplicate_of end as duplicate_of,
        coalesce(versions.first_version_id, known.article_id) as first_version_id,
        coalesce(versions.version, 1) as version,
        coalesce(versions.is_current, true) as is_current,
        versions.superseded_by,
        coalesce(versions.appeared_at, least(known.published_at, known.captured_at)) as appeared_at,
        versions.superseded_at,
        versions.superseded_captured_at
    from {{ ref('stg_articles') }} as known
    left join versions on known.article_id = versions.article_id
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
        originals.first_version_id,
        origins.original_id,
        articles.duplicate_of
    ) as independent_source,
    coalesce(originals.first_version_id, origins.original_id, articles.duplicate_of) as story_id,
    articles.duplicate_of is not null and not coalesce(originals.is_current, true) as repeats_former
from articles
left join origins on articles.article_id = origins.article_id
left join articles as originals on origins.original_id = originals.article_id
