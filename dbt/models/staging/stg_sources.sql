select source_id, name, kind, country, {{ reference_list('domains') }} as domains from {{ source('reference', 'sources') }}
