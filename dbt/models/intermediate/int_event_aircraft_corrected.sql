with

settled as (select event_id from {{ ref('int_event_settled') }}),
events as (select * from {{ ref('int_event_corrected') }}),
types as (select * from {{ ref('stg_event_types') }}),

-- of what nobody is named for, a correction means those of one role alone: the acting side's, if it has any
aircraft as (
    select
        *,
        row_number() over (
            partition by event_id, aircraft_type, operator order by role <> 'actor', role nulls last
        ) = 1 as is_meant,
        list(role) over (partition by event_id, aircraft_type, operator) as roles
    from {{ ref('int_event_aircraft') }}
),

corrections as (
    select * from {{ ref('int_event_corrections') }}
    where event_id in (select event_id from settled)
),

counts as (select * from corrections where field = 'aircraft'),
roles as (select * from corrections where field = 'role'),

counted as (
    select
        coalesce(aircraft.event_id, counts.event_id) as event_id,
        coalesce(aircraft.aircraft_type, counts.aircraft_type) as aircraft_type,
        coalesce(aircraft.operator, counts.operator) as operator,
        aircraft.role as role_read,
        case when counts.correction_id is null then aircraft.count else counts.number end as "count",
        aircraft.count as count_read,
        aircraft.count_low,
        aircraft.count_high,
        aircraft.count_planned,
        coalesce(aircraft.claims, 0) as claims,
        coalesce(aircraft.sources, 0) as sources,
        coalesce(aircraft.agreed, true) as agreed,
        aircraft.event_id is not null as is_read,
        coalesce(counts.action = 'reject', false) as is_rejected,
        coalesce(aircraft.is_meant, true) as is_meant,
        coalesce(aircraft.roles, []) as roles,
        counts.correction_id
    from aircraft
    full join counts
        on aircraft.event_id = counts.event_id
        and aircraft.aircraft_type = counts.aircraft_type
        and aircraft.operator is not distinct from counts.operator
        and aircraft.is_meant
)

select
    counted.* exclude (is_meant, roles),
    case
        when roles.correction_id is not null then roles.value
        when counted.is_read then counted.role_read
        -- what an analyst added is of the side that its operator is on
        when list_contains(events.countries, counted.operator) and not list_contains(events.targets, counted.operator)
            then types.role_of_countries
        when list_contains(events.targets, counted.operator) and not list_contains(events.countries, counted.operator)
            then types.role_of_targets
        when events.kind = 'drill' then types.role_of_countries
    end as role,
    roles.correction_id as role_correction_id
from counted
inner join events on counted.event_id = events.event_id
left join types on events.event_type = types.event_type
left join roles
    on counted.event_id = roles.event_id
    and counted.aircraft_type = roles.aircraft_type
    and counted.operator is not distinct from roles.operator
    and counted.is_meant
    and (counted.role_read is not distinct from roles.value or not list_contains(counted.roles, roles.value))
