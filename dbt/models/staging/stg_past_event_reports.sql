select
    * exclude (known_from, known_until),
    timezone('UTC', known_from) as known_from,
    timezone('UTC', known_until) as known_until
from {{ source('lake', 'past_event_reports') }}
