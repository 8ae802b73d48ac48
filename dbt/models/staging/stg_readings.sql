select * from {{ source('lake', 'readings') }}
