select event_type, kind, event_group, match_group, label, target_link, specificity, role_of_countries, role_of_targets from {{ ref('stg_event_types') }}
