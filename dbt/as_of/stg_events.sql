select
    event_id, kind, event_type, status, start_date, end_date, date_precision, founding_report_id, first_captured_on,
    merged_into, left_on
from marts.dim_event
