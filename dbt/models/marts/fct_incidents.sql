select
    event_id, event_type, status, title, start_date, end_date, date_precision, place_id, places, countries,
    targets,
    aircraft_count, bomber_count, fighter_count, aircraft_count as actor_count, target_count, responder_count, articles,
    independent_sources, first_reported_at, last_reported_at, first_captured_at,
    answers_event_id, lag_days, disagreement, confidence, confirmed, corrected,
    crossed_median_line, crossings_count, missile_type, missile_count, time_of_day, time_zone_as_worded
from {{ ref('int_events') }}
where kind = 'incident' and merged_into is null and not is_rejected
