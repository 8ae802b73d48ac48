select aircraft_type, operator, fleet, fleet_year, fleet_source from {{ ref('stg_aircraft_fleets') }}
