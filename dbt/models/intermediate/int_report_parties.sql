with

claims as (select * from {{ ref('stg_claims') }}),
places as (select * from {{ ref('stg_places') }}),

named as (
    select
        claims.report_id,
        claims.claim_type,
        coalesce(places.name, claims.value) as value,
        min(claims.evidence_start) as first_at
    from claims
    left join places on claims.claim_type = 'place' and claims.value = places.place_id
    where claims.claim_type in ('country', 'target', 'place') and claims.is_doubted is not true
    group by all
)

select
    report_id,
    coalesce(list(value order by value) filter (where claim_type = 'country'), []) as countries,
    coalesce(list(value order by value) filter (where claim_type = 'target'), []) as targets,
    coalesce(list(value order by first_at, value) filter (where claim_type = 'place'), []) as places
from named
group by report_id
