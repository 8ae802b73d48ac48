select event_type, kind, label, target_link, specificity from {{ ref('stg_event_types') }}
