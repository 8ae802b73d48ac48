with

counted as ({{ counted_groups(ref('int_vessel_claims')) }}),

kinds as (
    select event_id, group_id, vessel_id, vessel_type, variant, count(distinct independent_source) as sources
    from {{ ref('int_vessel_claims') }}
    group by all
),

called as (
    select
        event_id,
        group_id,
        any_value(vessel_id) as vessel_id,
        first(vessel_type order by sources desc, vessel_type) as vessel_type,
        first(variant order by sources desc, variant) as name
    from kinds
    group by event_id, group_id
)

select
    counted.event_id,
    called.vessel_id,
    coalesce(ships.name, called.name) as vessel,
    coalesce(ships.vessel_type, called.vessel_type) as vessel_type,
    ships.vessel_class,
    counted.operator,
    counted."count",
    counted.count_low,
    counted.count_high,
    counted.claims,
    counted.sources,
    counted.agreed
from counted
inner join called on counted.event_id = called.event_id and counted.group_id = called.group_id
left join {{ ref('stg_ships') }} as ships on called.vessel_id = ships.vessel_id
