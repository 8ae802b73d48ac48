select
    event_id, kind, event_type, event_label, status, title, start_date, end_date, date_precision,
    announced_start_date, announced_end_date, founding_report_id,
    first_captured_on, merged_into, left_on,
    is_rejected
from {{ ref('int_events') }}
