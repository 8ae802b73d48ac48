{# The number of aircraft of each side of an event, from its aircraft by role, type and operator: one row an event. #}
{% macro event_counts(aircraft) -%}
-- Sides are never added up. Within a side every stated number is a lower bound of the group that it belongs to, so a
-- group's count is the greatest of the sums that hold at once: of its named types, of its operators, and the total
-- stated for the whole. Craft whose role is not known are counted in no side.
with

aircraft as (
    select
        counted.event_id,
        counted.role as side,
        counted.aircraft_type,
        counted.operator,
        counted.count,
        coalesce(types.is_class, false) as is_class,
        counted.aircraft_type = 'aircraft' as is_total,
        coalesce(types.role, 'unknown') as role
    from {{ aircraft }} as counted
    left join {{ ref('stg_aircraft_types') }} as types on counted.aircraft_type = types.aircraft_type
    where counted.role is not null
),

by_type as (
    select
        event_id,
        side,
        role,
        is_class,
        greatest(
            sum("count") filter (where operator is not null), sum("count") filter (where operator is null)
        ) as type_count
    from aircraft
    where not is_total
    group by event_id, side, role, is_class, aircraft_type
),

role_types as (
    select
        event_id,
        side,
        role,
        sum(type_count) filter (where not is_class) as of_types,
        sum(type_count) filter (where is_class) as of_classes
    from by_type
    group by event_id, side, role
),

by_role_operator as (
    select
        event_id,
        side,
        role,
        operator,
        greatest(
            sum("count") filter (where is_class), sum("count") filter (where not is_class)
        ) as role_count
    from aircraft
    where not is_total
    group by event_id, side, role, operator
),

role_operators as (
    select event_id, side, role, sum(role_count) filter (where operator is not null) as of_operators
    from by_role_operator
    group by event_id, side, role
),

roles as (
    select
        role_types.event_id,
        role_types.side,
        role_types.role,
        greatest(role_types.of_types, role_types.of_classes, role_operators.of_operators) as role_count
    from role_types
    inner join role_operators
        on role_types.event_id = role_operators.event_id
        and role_types.side = role_operators.side
        and role_types.role = role_operators.role
),

totals as (
    select event_id, side, operator, max("count") filter (where is_total) as total
    from aircraft
    group by event_id, side, operator
),

parts as (
    select event_id, side, operator, sum(role_count) as parts
    from by_role_operator
    group by event_id, side, operator
),

by_operators as (
    select
        totals.event_id,
        totals.side,
        sum(greatest(totals.total, parts.parts)) filter (where totals.operator is not null) as named,
        max(greatest(totals.total, parts.parts)) filter (where totals.operator is null) as unnamed
    from totals
    left join parts
        on totals.event_id = parts.event_id
        and totals.side = parts.side
        and totals.operator is not distinct from parts.operator
    group by totals.event_id, totals.side
),

by_roles as (
    select
        event_id,
        side,
        sum(role_count) as parts,
        max(role_count) filter (where role = 'bomber') as bombers,
        max(role_count) filter (where role = 'fighter') as fighters
    from roles
    group by event_id, side
),

sides as (
    select
        by_operators.event_id,
        by_operators.side,
        by_operators.side in ('participant', 'actor') as is_doing,
        greatest(by_roles.parts, by_operators.named, by_operators.unnamed)::bigint as aircraft,
        by_roles.bombers::bigint as bombers,
        by_roles.fighters::bigint as fighters
    from by_operators
    left join by_roles on by_operators.event_id = by_roles.event_id and by_operators.side = by_roles.side
)

select
    event_id,
    max(aircraft) filter (where is_doing) as aircraft_count,
    max(bombers) filter (where is_doing) as bomber_count,
    max(fighters) filter (where is_doing) as fighter_count,
    max(aircraft) filter (where side = 'target') as target_count,
    max(aircraft) filter (where side = 'responder') as responder_count
from sides
group by event_id
{%- endmacro %}
