with

claims as (
    select * from {{ ref('int_claims') }} where claim_type = 'aircraft' and event_id is not null
),

classes as (select aircraft_type from {{ ref('stg_aircraft_types') }} where is_class),

-- two variants of a type add up within a report; of an unnamed class the greater is the total of the other
stated as (
    select
        claims.event_id,
        claims.report_id,
        claims.value as aircraft_type,
        claims.operator,
        any_value(claims.independent_source) as independent_source,
        any_value(claims.confidence) as confidence,
        count(*) as claims,
        case when bool_or(classes.aircraft_type is not null) then max(claims.count) else sum(claims.count) end as stated
    from claims
    left join classes on claims.value = classes.aircraft_type
    group by all
),

-- aircraft of no named operator belong to the only operator that is named for the type
operators as (
    select event_id, aircraft_type, max(operator) as operator
    from stated
    group by all
    having count(distinct operator) = 1
),

folded as (
    select
        stated.event_id,
        stated.report_id,
        stated.aircraft_type,
        coalesce(stated.operator, operators.operator) as operator,
        any_value(stated.independent_source) as independent_source,
        any_value(stated.confidence) as confidence,
        sum(stated.claims) as claims,
        max(stated.stated) as stated
    from stated
    left join operators
        on stated.event_id = operators.event_id and stated.aircraft_type = operators.aircraft_type
    group by all
),

votes as (
    select
        event_id,
        aircraft_type,
        operator,
        stated,
        count(distinct independent_source) as sources,
        max(confidence) as confidence
    from folded
    where stated is not null
    group by all
),

settled as (
    select event_id, aircraft_type, operator, stated
    from votes
    qualify row_number() over (
        partition by event_id, aircraft_type, operator order by sources desc, confidence desc, stated desc
    ) = 1
),

spread as (
    select
        event_id,
        aircraft_type,
        operator,
        min(stated) as count_low,
        max(stated) as count_high,
        sum(claims) as claims,
        count(distinct independent_source) as sources,
        count(distinct stated) <= 1 as agreed
    from folded
    group by all
)

select
    spread.event_id,
    spread.aircraft_type,
    spread.operator,
    settled.stated::bigint as "count",
    spread.count_low::bigint as count_low,
    spread.count_high::bigint as count_high,
    spread.claims::bigint as claims,
    spread.sources::bigint as sources,
    spread.agreed
from spread
left join settled
    on spread.event_id = settled.event_id
    and spread.aircraft_type = settled.aircraft_type
    and spread.operator is not distinct from settled.operator
