select exercise_id, name, event_type, hosts from marts.dim_exercise where is_listed
