select * from {{ source('lake', 'event_links') }}
