select
    event_id, vessel_id, vessel, vessel_type, vessel_class, operator, "count", count_low, count_high, claims, sources,
    agreed
from {{ ref('int_event_vessels') }}
