select * from {{ source('lake', 'reports') }}
