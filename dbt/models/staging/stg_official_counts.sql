select
    * replace (
        timezone('UTC', window_start::timestamptz) as window_start, timezone('UTC', window_end::timestamptz) as window_end
    )
from {{ source('lake', 'official_counts') }}
