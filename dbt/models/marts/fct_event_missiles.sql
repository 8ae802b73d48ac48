select event_id, group_id as missile_type, operator, "count", count_low, count_high, claims, sources, agreed
from {{ ref('int_event_missiles') }}
