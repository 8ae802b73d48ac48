{# The count of each group of claims (`group_id`) of an operator in an event, settled as that of aircraft types is. #}
{% macro counted_groups(claims) -%}
with

-- within a report a group that is told twice is one
stated as (
    select
        event_id,
        report_id,
        group_id,
        operator,
        any_value(independent_source) as independent_source,
        any_value(confidence) as confidence,
        count(*) as claims,
        max("count") as stated
    from {{ claims }}
    group by all
),

-- a group of no named operator belongs to the only operator that is named for it
operators as (
    select event_id, group_id, max(operator) as operator
    from stated
    group by all
    having count(distinct operator) = 1
),

folded as (
    select
        stated.event_id,
        stated.report_id,
        stated.group_id,
        coalesce(stated.operator, operators.operator) as operator,
        any_value(stated.independent_source) as independent_source,
        any_value(stated.confidence) as confidence,
        sum(stated.claims) as claims,
        max(stated.stated) as stated
    from stated
    left join operators on stated.event_id = operators.event_id and stated.group_id = operators.group_id
    group by all
),

votes as (
    select
        event_id, group_id, operator, stated,
        count(distinct independent_source) as sources,
        max(confidence) as confidence
    from folded
    where stated is not null
    group by all
),

settled as (
    select event_id, group_id, operator, stated
    from votes
    qualify row_number() over (
        partition by event_id, group_id, operator order by sources desc, confidence desc, stated desc
    ) = 1
),

spread as (
    select
        event_id,
        group_id,
        operator,
        min(stated) as count_low,
        max(stated) as count_high,
        sum(claims) as claims,
        count(distinct independent_source) as sources,
        count(distinct stated) <= 1 as agreed
    from folded
    group by all
)

select
    spread.event_id,
    spread.group_id,
    spread.operator,
    settled.stated::bigint as "count",
    spread.count_low::bigint as count_low,
    spread.count_high::bigint as count_high,
    spread.claims::bigint as claims,
    spread.sources::bigint as sources,
    spread.agreed
from spread
left join settled
    on spread.event_id = settled.event_id
    and spread.group_id = settled.group_id
    and spread.operator is not distinct from settled.operator
{%- endmacro %}
