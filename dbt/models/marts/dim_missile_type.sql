select missile_type, is_class, kinds from {{ ref('stg_missile_types') }}
