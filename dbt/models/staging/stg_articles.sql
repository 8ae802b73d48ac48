select
    * exclude (published_at, captured_at),
    timezone('UTC', published_at) as published_at,
    timezone('UTC', captured_at) as captured_at
from {{ source('lake', 'articles') }}
