select event_type, kind, event_group, match_group, label, target_link, specificity from {{ ref('stg_event_types') }}
