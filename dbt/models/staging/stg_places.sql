select
    place_id,
    name,
    kind,
    country,
    latitude::double as latitude,
    longitude::double as longitude,
    within,
    {{ reference_list('spellings') }} as other_names
from {{ source('reference', 'places') }}
