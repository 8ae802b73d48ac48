with recursive

types as (
    select missile_type, parent, coalesce(is_class = 'yes', false) as is_class from {{ source('reference', 'missile_types') }}
),

kinds as (
    select missile_type, parent, [parent] as kinds from types where parent is not null
    union all
    select kinds.missile_type, types.parent, list_append(kinds.kinds, types.parent)
    from kinds
    inner join types on kinds.parent = types.missile_type
    where types.parent is not null
)

select
    types.missile_type,
    types.is_class,
    coalesce(arg_max(kinds.kinds, len(kinds.kinds)), []) as kinds
from types
left join kinds on types.missile_type = kinds.missile_type
group by types.missile_type, types.is_class
