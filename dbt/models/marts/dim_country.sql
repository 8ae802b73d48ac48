select country, name, region, demonyms from {{ ref('stg_countries') }}
