select * from {{ source('lake', 'event_reports') }}
