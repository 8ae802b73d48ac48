select event_id, answers_event_id, relation, relations, lag_days, is_nearest, evidence, wordings, reports
from {{ ref('int_event_links') }}
