{% set order_of_places -%}
    remoteness > 3, is_broad, remoteness > 2, sources desc, remoteness, confidence desc, value
{%- endset %}
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
        any_value(places.kind in ('ocean', 'country', 'region', 'theatre')) as is_broad,
        coalesce(min({{ remoteness('claims.relation') }}), 1) as remoteness,
        count(distinct claims.independent_source) as sources,
        max(claims.confidence) as confidence
    from claims
    left join places on claims.claim_type = 'place' and claims.value = places.place_id
    group by all
)

-- where it happened goes before what it was near, the narrow before the broad, and where craft went is last: a point of
-- reference is the place of an event only where nothing better is told; then the place that most independent sources name
select
    event_id,
    coalesce(list(value order by value) filter (where claim_type = 'country'), []) as countries,
    coalesce(list(value order by value) filter (where claim_type = 'target'), []) as targets,
    coalesce(
        list(coalesce(place, value) order by {{ order_of_places }})
            filter (where claim_type = 'place'),
        []
    ) as places,
    first(value order by {{ order_of_places }}) filter (where place is not null) as place_id
from support
group by event_id
