select * exclude (fetched_at), timezone('UTC', fetched_at) as fetched_at from {{ source('lake', 'fetches') }}
