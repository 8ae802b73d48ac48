{% set claims -%}
(
    select event_id, report_id, value as group_id, operator, "count", independent_source, confidence
    from {{ ref('int_claims') }}
    where claim_type = 'missile' and event_id is not null
)
{%- endset %}
{{ counted_groups(claims) }}
