select * from {{ source('lake', 'claims') }}
