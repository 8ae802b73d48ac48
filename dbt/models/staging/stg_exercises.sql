select exercise_id, exercise as name, event_type, {{ reference_list('hosts') }} as hosts
from {{ source('reference', 'exercises') }}
