with

listed as (select * from {{ ref('stg_ships') }}),

told as (
    select
        vessel_id,
        min(variant) as name,
        min(operator) as operator,
        first(value order by value) as vessel_type
    from {{ ref('stg_claims') }}
    where vessel_id is not null
    group by vessel_id
)

select
    coalesce(listed.vessel_id, told.vessel_id) as vessel_id,
    coalesce(listed.name, told.name) as name,
    coalesce(listed.vessel_type, told.vessel_type) as vessel_type,
    listed.vessel_class,
    coalesce(listed.operator, told.operator) as operator,
    listed.vessel_id is not null as is_listed
from listed
full join told on listed.vessel_id = told.vessel_id
