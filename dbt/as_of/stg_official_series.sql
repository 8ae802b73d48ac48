select
    series_id, title, publisher, publisher_country, nation, zone, case when is_daily then 24 end as window_hours, note
from marts.dim_official_series
