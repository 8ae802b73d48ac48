with

claims as (
    select * from {{ ref('int_claims') }}
    where event_id is not null and claim_type in ('country', 'target', 'place')
),

places as (select * from {{ ref('stg_places') }}),

support as (
    select
        claims.event_id,
        claims.claim_type,
        claims.value,
        any_value(places.name) as place,
        any_value(places.kind in ('ocean', 'country', 'region')) as is_broad,
        count(distinct claims.independent_source) as sources,
        max(claims.confidence) as confidence
    from claims
    left join places on claims.claim_type = 'place' and claims.value = places.place_id
    group by all
)

-- the place that most independent sources name; then the narrower one, then the surer one
select
    event_id,
    coalesce(list(value order by value) filter (where claim_type = 'country'), []) as countries,
    coalesce(list(value order by value) filter (where claim_type = 'target'), []) as targets,
    coalesce(
        list(coalesce(place, value) order by sources desc, is_broad, confidence desc, value)
            filter (where claim_type = 'place'),
        []
    ) as places,
    first(value order by sources desc, is_broad, confidence desc, value) filter (where place is not null) as place_id
from support
group by event_id
