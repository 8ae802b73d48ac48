{{ event_counts(ref('int_event_aircraft')) }}
