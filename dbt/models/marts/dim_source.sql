with

known as (select * from {{ ref('stg_sources') }}),

seen as (
    select source_id, count(*) as articles, max(published_at) as last_published_at
    from {{ ref('int_articles') }}
    where source_id is not null and is_current
    group by source_id
)

select
    coalesce(known.source_id, seen.source_id) as source_id,
    coalesce(known.name, seen.source_id) as name,
    known.kind,
    known.country,
    coalesce(known.domains, []) as domains,
    coalesce(seen.articles, 0) as articles,
    seen.last_published_at
from known
full join seen on known.source_id = seen.source_id
