select event_type, kind, event_group, match_group, label, target_link, specificity::integer as specificity, role_of_countries, role_of_targets from {{ source('reference', 'event_types') }}
