with

choices as (select * from {{ ref('int_event_choices') }}),

crossings as (
    select event_id
    from {{ ref('int_claims') }}
    where event_id is not null and claim_type = 'crossing'
    group by event_id
),

chosen as (
    select
        event_id,
        {% for field in ['exercise', 'missile_type', 'time_of_day'] -%}
        any_value(value) filter (where field = '{{ field }}') as {{ field }},
        {% endfor -%}
        {% for field in ['crossings_count', 'missile_count'] -%}
        any_value(value) filter (where field = '{{ field }}')::bigint as {{ field }}{{ ',' if not loop.last }}
        {% endfor %}
    from choices
    group by event_id
),

-- an edition is that of the exercise that was settled on, a zone that of the time
variants as (
    select
        claims.event_id,
        claims.claim_type,
        claims.variant,
        count(distinct claims.independent_source) as sources
    from {{ ref('int_claims') }} as claims
    inner join chosen on claims.event_id = chosen.event_id
    where claims.variant is not null
        and ((claims.claim_type = 'exercise' and claims.value = chosen.exercise)
            or (claims.claim_type = 'time' and claims.value = chosen.time_of_day))
    group by all
),

worded as (
    select
        event_id,
        first(variant order by sources desc, variant) filter (where claim_type = 'exercise') as exercise_edition,
        first(variant order by sources desc, variant) filter (where claim_type = 'time') as time_zone_as_worded
    from variants
    group by event_id
)

select
    coalesce(chosen.event_id, crossings.event_id) as event_id,
    chosen.exercise as exercise_id,
    worded.exercise_edition,
    chosen.missile_type,
    chosen.missile_count,
    crossings.event_id is not null as crossed_median_line,
    chosen.crossings_count,
    chosen.time_of_day,
    worded.time_zone_as_worded
from chosen
full join crossings on chosen.event_id = crossings.event_id
left join worded on chosen.event_id = worded.event_id
