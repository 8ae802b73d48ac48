with

aircraft as (select * from {{ ref('int_event_aircraft') }}),
events as (select event_id from {{ ref('int_event_settled') }}),

corrections as (
    select * from {{ ref('int_event_corrections') }}
    where field = 'aircraft' and event_id in (select event_id from events)
)

select
    coalesce(aircraft.event_id, corrections.event_id) as event_id,
    coalesce(aircraft.aircraft_type, corrections.aircraft_type) as aircraft_type,
    coalesce(aircraft.operator, corrections.operator) as operator,
    case when corrections.correction_id is null then aircraft.count else corrections.number end as "count",
    aircraft.count as count_read,
    aircraft.count_low,
    aircraft.count_high,
    coalesce(aircraft.claims, 0) as claims,
    coalesce(aircraft.sources, 0) as sources,
    coalesce(aircraft.agreed, true) as agreed,
    aircraft.event_id is not null as is_read,
    coalesce(corrections.action = 'reject', false) as is_rejected,
    corrections.correction_id
from aircraft
full join corrections
    on aircraft.event_id = corrections.event_id
    and aircraft.aircraft_type = corrections.aircraft_type
    and aircraft.operator is not distinct from corrections.operator
