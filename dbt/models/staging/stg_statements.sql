select * from {{ source('lake', 'statements') }}
