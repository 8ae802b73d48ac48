select
    * exclude (appeared_at, superseded_at, superseded_captured_at),
    timezone('UTC', appeared_at) as appeared_at,
    timezone('UTC', superseded_at) as superseded_at,
    timezone('UTC', superseded_captured_at) as superseded_captured_at
from {{ source('lake', 'versions') }}
