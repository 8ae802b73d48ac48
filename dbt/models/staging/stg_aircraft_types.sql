with

designations as (
    select
        aircraft_type,
        role,
        false as is_class,
        {{ reference_list('manufacturer') }} as manufacturers,
        origin,
        {{ reference_list('name') }} as names,
        {{ reference_list('nato_name') }} as nato_names
    from {{ source('reference', 'aircraft_types') }}
),

-- 'aircraft' is every role at once; each other class is one
classes as (
    select
        aircraft_class as aircraft_type,
        role,
        true as is_class,
        []::varchar[] as manufacturers,
        null as origin,
        []::varchar[] as names,
        []::varchar[] as nato_names
    from {{ source('reference', 'aircraft_classes') }}
)

select * from designations
union all
select * from classes
