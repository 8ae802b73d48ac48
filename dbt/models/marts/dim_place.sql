select place_id, name, kind, country, latitude, longitude, within, other_names from {{ ref('stg_places') }}
