select force_id, name, country, domain, {{ reference_list('members') }} as members from {{ source('reference', 'forces') }}
