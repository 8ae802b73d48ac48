{# The number of aircraft, bombers and fighters of each event, from its aircraft by type and operator. #}
{% macro event_counts(aircraft) -%}
-- Every stated number is a lower bound of the group that it belongs to, so a group's count is the greatest of the
-- sums that hold at once: of its named types, of its operators, and the total stated for the whole.
with

aircraft as (
    select
        counted.event_id,
        counted.aircraft_type,
        counted.operator,
        counted.count,
        coalesce(types.is_class, false) as is_class,
        counted.aircraft_type = 'aircraft' as is_total,
        coalesce(types.role, 'unknown') as role
    from {{ aircraft }} as counted
    left join {{ ref('stg_aircraft_types') }} as types on counted.aircraft_type = types.aircraft_type
),

by_type as (
    select
        event_id,
        role,
        is_class,
        greatest(
            sum("count") filter (where operator is not null), sum("count") filter (where operator is null)
        ) as type_count
    from aircraft
    where not is_total
    group by event_id, role, is_class, aircraft_type
),

by_role_operator as (
    select
        event_id,
        role,
        operator,
        greatest(
            sum("count") filter (where is_class), sum("count") filter (where not is_class)
        ) as role_count
    from aircraft
    where not is_total
    group by event_id, role, operator
),

roles as (
    select
        event_id,
        role,
        greatest(
            (select sum(type_count) from by_type as t where t.event_id = b.event_id and t.role = b.role and not t.is_class),
            (select sum(type_count) from by_type as t where t.event_id = b.event_id and t.role = b.role and t.is_class),
            sum(role_count) filter (where operator is not null)
        ) as role_count
    from by_role_operator as b
    group by event_id, role
),

operators as (
    select
        aircraft.event_id,
        aircraft.operator,
        greatest(
            max(aircraft.count) filter (where is_total),
            (
                select sum(r.role_count) from by_role_operator as r
                where r.event_id = aircraft.event_id and r.operator is not distinct from aircraft.operator
            )
        ) as operator_count
    from aircraft
    group by aircraft.event_id, aircraft.operator
),

by_operators as (
    select
        event_id,
        sum(operator_count) filter (where operator is not null) as named,
        max(operator_count) filter (where operator is null) as unnamed
    from operators
    group by event_id
),

by_roles as (
    select
        event_id,
        sum(role_count) as parts,
        max(role_count) filter (where role = 'bomber') as bombers,
        max(role_count) filter (where role = 'fighter') as fighters
    from roles
    group by event_id
)

select
    by_operators.event_id,
    greatest(by_roles.parts, by_operators.named, by_operators.unnamed)::bigint as aircraft_count,
    by_roles.bombers::bigint as bomber_count,
    by_roles.fighters::bigint as fighter_count
from by_operators
left join by_roles on by_operators.event_id = by_roles.event_id
{%- endmacro %}
