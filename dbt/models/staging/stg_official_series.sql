select
    series_id, title, publisher, publisher_country, nation, zone, try_cast(hours as integer) as window_hours,
    note
from {{ source('reference', 'official_series') }}
