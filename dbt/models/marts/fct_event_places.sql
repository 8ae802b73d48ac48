with

claims as (
    select * from {{ ref('int_claims') }}
    where event_id is not null and claim_type in ('place', 'base') and relation is not null
),

events as (select * from {{ ref('int_events') }} where merged_into is null and not is_rejected),
places as (select * from {{ ref('stg_places') }}),

told as (
    select
        event_id,
        value as place_id,
        relation,
        first(evidence order by confidence desc, claim_id) as evidence,
        count(*) as claims,
        count(distinct article_id) as articles,
        count(distinct independent_source) as independent_sources
    from claims
    group by all
),

-- an analyst's place takes that of all others that texts tell as where it was
kept as (
    select told.*
    from told
    inner join events on told.event_id = events.event_id
    where {{ remoteness('told.relation') }} > 4
        or told.place_id = events.place_id
        or not list_contains(events.corrected, 'place')
    union all by name
    select events.event_id, events.place_id, 'location' as relation, 0 as claims, 0 as articles, 0 as independent_sources
    from events
    anti join told
        on events.event_id = told.event_id and events.place_id = told.place_id and {{ remoteness('told.relation') }} <= 4
    where list_contains(events.corrected, 'place') and events.place_id is not null
)

select
    kept.event_id,
    kept.place_id,
    kept.relation,
    places.name as place,
    places.kind as place_kind,
    places.latitude,
    places.longitude,
    kept.evidence,
    kept.claims,
    kept.articles,
    kept.independent_sources,
    coalesce(kept.place_id = events.place_id, false) and {{ remoteness('kept.relation') }} <= 4 as is_settled
from kept
inner join events on kept.event_id = events.event_id
left join places on kept.place_id = places.place_id
