select event_type, kind, label, target_link from {{ source('reference', 'event_types') }}
