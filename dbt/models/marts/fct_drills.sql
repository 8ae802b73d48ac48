select
    event_id, event_type, status, title, start_date, end_date, date_precision,
    announced_start_date, announced_end_date, place_id, places, countries,
    aircraft_count, bomber_count, fighter_count, articles, independent_sources, first_reported_at, last_reported_at, first_captured_at,
    answers_event_id, lag_days, disagreement, confidence, confirmed, corrected,
    exercise_id, exercise, exercise_edition, crossed_median_line, crossings_count, time_of_day, time_zone_as_worded
from {{ ref('int_events') }}
where kind = 'drill' and merged_into is null and not is_rejected
