select event_type, kind, event_group, match_group, label, target_link, specificity::integer as specificity from {{ source('reference', 'event_types') }}
