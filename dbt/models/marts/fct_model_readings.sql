select
    article_id, reader, outcome, reason, asked_at at time zone 'UTC' as asked_at, tokens_in, tokens_out,
    seconds, told_events, told_values, refused_values, events_of_both, events_of_rules, events_of_model
from {{ ref('stg_model_readings') }}
