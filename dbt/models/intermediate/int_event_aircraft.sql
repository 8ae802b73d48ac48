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
        claims.role,
        any_value(claims.independent_source) as independent_source,
        any_value(claims.confidence) as confidence,
        any_value(claims.is_held) as is_held,
        count(*) as claims,
        case when bool_or(classes.aircraft_type is not null) then max(claims.count) else sum(claims.count) end as stated
    from claims
    left join classes on claims.value = classes.aircraft_type
    group by all
),

-- aircraft of no named operator belong to the only operator that is named for the type: in their role, else in any
operators as (
    select event_id, aircraft_type, max(operator) as operator, min(role) filter (where operator is not null) as role
    from stated
    group by all
    having count(distinct operator) = 1
),

operators_in_role as (
    select event_id, aircraft_type, role, max(operator) as operator
    from stated
    where role is not null
    group by all
    having count(distinct operator) = 1
),

folded as (
    select
        stated.* replace (coalesce(stated.operator, operators_in_role.operator, operators.operator) as operator)
    from stated
    left join operators_in_role
        on stated.event_id = operators_in_role.event_id
        and stated.aircraft_type = operators_in_role.aircraft_type
        and stated.role = operators_in_role.role
    left join operators
        on stated.event_id = operators.event_id
        and stated.aircraft_type = operators.aircraft_type
        and (stated.role is null or operators.role is null)
),

-- one operator's aircraft of a type are on one side: that which most independent sources tell, then the surest report
roles as (
    select event_id, aircraft_type, operator, role
    from folded
    where role is not null
    group by event_id, aircraft_type, operator, role
    qualify row_number() over (
        partition by event_id, aircraft_type, operator
        order by count(distinct independent_source) desc, max(confidence) desc, role
    ) = 1
),

-- what nobody is named for keeps the role that it is told in; where that is open, the one told of its like
sided as (
    select
        folded.event_id,
        folded.report_id,
        folded.aircraft_type,
        folded.operator,
        case when folded.operator is null then coalesce(folded.role, roles.role) else roles.role end as role,
        any_value(folded.independent_source) as independent_source,
        any_value(folded.confidence) as confidence,
        any_value(folded.is_held) as is_held,
        sum(folded.claims) as claims,
        max(folded.stated) as stated
    from folded
    left join roles
        on folded.event_id = roles.event_id
        and folded.aircraft_type = roles.aircraft_type
        and folded.operator is not distinct from roles.operator
    group by all
),

came as (
    select event_id, list(distinct operator) as operators, bool_or(operator is null) as has_unnamed
    from sided
    where is_held and stated is not null
    group by event_id
),

-- who tells how many of an operator's aircraft came has told more than who announced them
weighed as (
    select
        sided.*,
        sided.is_held or came.event_id is null
        or not (came.has_unnamed or sided.operator is null or list_contains(came.operators, sided.operator)) as counts
    from sided
    left join came on sided.event_id = came.event_id
),

votes as (
    select
        event_id,
        aircraft_type,
        operator,
        role,
        stated,
        count(distinct independent_source) filter (where counts) as sources,
        max(confidence) filter (where counts) as confidence,
        count(distinct independent_source) filter (where not is_held) as announcing_sources,
        max(confidence) filter (where not is_held) as announcing_confidence
    from weighed
    where stated is not null
    group by all
),

settled as (
    select event_id, aircraft_type, operator, role, stated
    from votes
    where sources > 0
    qualify row_number() over (
        partition by event_id, aircraft_type, operator, role order by sources desc, confidence desc, stated desc
    ) = 1
),

announced as (
    select event_id, aircraft_type, operator, role, stated
    from votes
    where announcing_sources > 0
    qualify row_number() over (
        partition by event_id, aircraft_type, operator, role
        order by announcing_sources desc, announcing_confidence desc, stated desc
    ) = 1
),

spread as (
    select
        event_id,
        aircraft_type,
        operator,
        role,
        min(stated) filter (where counts) as count_low,
        max(stated) filter (where counts) as count_high,
        sum(claims) as claims,
        count(distinct independent_source) as sources,
        count(distinct stated) filter (where counts) <= 1 as agreed
    from weighed
    group by all
),

-- what a reader said that counts for nothing, as the other one was right more often, is a disagreement all the same
doubted as (
    select
        told_event_id as event_id, value as aircraft_type, operator, min("count") as count_low, max("count") as count_high
    from {{ ref('int_claims') }}
    where claim_type = 'aircraft' and is_doubted and told_event_id is not null and "count" is not null
    group by all
)

select
    spread.event_id,
    spread.aircraft_type,
    spread.operator,
    spread.role,
    settled.stated::bigint as "count",
    least(spread.count_low, doubted.count_low)::bigint as count_low,
    greatest(spread.count_high, doubted.count_high)::bigint as count_high,
    announced.stated::bigint as count_planned,
    spread.claims::bigint as claims,
    spread.sources::bigint as sources,
    spread.agreed and coalesce(least(spread.count_low, doubted.count_low) = greatest(spread.count_high, doubted.count_high), true)
        as agreed
from spread
left join doubted
    on spread.event_id = doubted.event_id
    and spread.aircraft_type = doubted.aircraft_type
    and spread.operator is not distinct from doubted.operator
left join settled
    on spread.event_id = settled.event_id
    and spread.aircraft_type = settled.aircraft_type
    and spread.operator is not distinct from settled.operator
    and spread.role is not distinct from settled.role
left join announced
    on spread.event_id = announced.event_id
    and spread.aircraft_type = announced.aircraft_type
    and spread.operator is not distinct from announced.operator
    and spread.role is not distinct from announced.role
