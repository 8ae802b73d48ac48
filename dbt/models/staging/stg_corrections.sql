select * exclude (made_at), timezone('UTC', made_at) as made_at from {{ source('lake', 'corrections') }}
