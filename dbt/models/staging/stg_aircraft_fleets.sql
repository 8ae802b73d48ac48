select
    aircraft_type,
    operator,
    fleet::integer as fleet,
    "year"::integer as fleet_year,
    source as fleet_source
from {{ source('reference', 'aircraft_fleets') }}
qualify row_number() over (partition by aircraft_type, operator order by "year"::integer desc, fleet::integer desc) = 1
