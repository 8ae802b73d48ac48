select * from {{ source('lake', 'model_readings') }}
