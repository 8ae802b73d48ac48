select
    * exclude (published_at, published_on, captured_at),
    timezone('UTC', published_at) as published_at,
    -- in rows of before it was kept, the day in UTC
    coalesce(published_on, timezone('UTC', published_at)::date) as published_on,
    timezone('UTC', captured_at) as captured_at
from {{ source('lake', 'articles') }}
