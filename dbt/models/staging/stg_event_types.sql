select event_type, kind, label, target_link, specificity::integer as specificity from {{ source('reference', 'event_types') }}
