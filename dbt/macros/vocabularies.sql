{# How coarsely a date is known, from 1 for a day: the order of PRECISIONS in orchestration/claims/model.py. #}
{% macro coarseness(precision) -%}
    list_position(['day', 'range', 'week', 'month', 'year', 'unknown'], {{ precision }})
{%- endmacro %}

{# How surely an event took place, from 1: the order of STATUSES in orchestration/claims/model.py. #}
{% macro doubt(status) -%}
    list_position(['occurred', 'ongoing', 'planned', 'denied'], {{ status }})
{%- endmacro %}
