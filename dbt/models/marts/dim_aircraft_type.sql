select aircraft_type, role, is_class, manufacturers, origin, names, nato_names from {{ ref('stg_aircraft_types') }}
