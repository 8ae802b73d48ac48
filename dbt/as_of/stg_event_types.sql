from marts.dim_event_type
