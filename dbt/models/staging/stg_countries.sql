select country, name, region, {{ reference_list('demonyms') }} as demonyms from {{ source('reference', 'countries') }}
