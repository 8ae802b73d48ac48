{# What a claim says, as corrections quote it. #}
{% macro claim_in_words(claims) -%}
    concat_ws(' ', {{ claims }}.value, {{ claims }}.operator, {{ claims }}."count")
{%- endmacro %}

{# Dates as corrections write them: 2026-03-10, from 2026-03-10, 2026-03-10/2026-03-12, week 2026-03-09, 2026-03, 2026. #}
{% macro dates_as_text(start_date, end_date, precision) -%}
    case
        when {{ start_date }} is null then null
        when {{ precision }} = 'year' then strftime({{ start_date }}, '%Y')
        when {{ precision }} = 'month' then strftime({{ start_date }}, '%Y-%m')
        when {{ precision }} = 'week' then 'week ' || strftime({{ start_date }}, '%Y-%m-%d')
        when {{ end_date }} is null then 'from ' || strftime({{ start_date }}, '%Y-%m-%d')
        when {{ end_date }} = {{ start_date }} then strftime({{ start_date }}, '%Y-%m-%d')
        else strftime({{ start_date }}, '%Y-%m-%d') || '/' || strftime({{ end_date }}, '%Y-%m-%d')
    end
{%- endmacro %}
