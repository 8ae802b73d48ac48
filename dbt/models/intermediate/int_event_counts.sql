{{ event_counts('(select * from ' ~ ref('int_event_aircraft_corrected') ~ ' where not is_rejected)') }}
