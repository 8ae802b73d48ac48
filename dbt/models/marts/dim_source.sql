with

known as (select * from {{ ref('stg_sources') }}),
articles as (select * from {{ ref('int_articles') }} where source_id is not null),

seen as (
    select
        source_id,
        count(*) filter (where is_current) as articles,
        max(published_at) filter (where is_current) as last_published_at,
        min(captured_at) as first_captured_at,
        -- as it was configured when its newest article came
        arg_max(source_kind, captured_at) filter (where source_kind is not null) as configured_kind
    from articles
    group by source_id
),

-- an outlet that sources.csv does not know keeps the name that most of its articles give
spellings as (
    select source_id, source_name
    from articles
    where source_name is not null
    group by source_id, source_name
    qualify row_number() over (partition by source_id order by count(*) desc, source_name) = 1
),

kinds as (
    select
        coalesce(known.source_id, seen.source_id) as source_id,
        coalesce(known.name, spellings.source_name, seen.source_id) as name,
        coalesce(seen.configured_kind, known.kind) as kind,
        known.country,
        coalesce(known.domains, []) as domains,
        coalesce(seen.articles, 0) as articles,
        seen.last_published_at,
        seen.first_captured_at
    from known
    full join seen on known.source_id = seen.source_id
    left join spellings on seen.source_id = spellings.source_id
)

select
    source_id, name, kind, kind in ('ministry', 'command') as is_official, country, domains, articles,
    last_published_at, first_captured_at
from kinds
