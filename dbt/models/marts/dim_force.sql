select force_id, name, country, domain, members from {{ ref('stg_forces') }}
