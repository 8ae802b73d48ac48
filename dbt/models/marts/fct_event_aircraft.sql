select
    counted.event_id,
    counted.role,
    counted.aircraft_type,
    counted.operator,
    counted.count,
    counted.count_low,
    counted.count_high,
    counted.count_planned,
    counted.claims,
    counted.sources,
    counted.agreed,
    counted.count_read,
    counted.role_read,
    counted.correction_id is not null or counted.role_correction_id is not null as corrected,
    fleets.fleet as operator_fleet,
    fleets.fleet_year,
    fleets.fleet_source
from {{ ref('int_event_aircraft_corrected') }} as counted
left join {{ ref('stg_aircraft_fleets') }} as fleets
    on counted.aircraft_type = fleets.aircraft_type and counted.operator = fleets.operator
where not counted.is_rejected
