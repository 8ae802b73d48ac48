{# How coarsely a date is known, from 1 for a day: the order of PRECISIONS in orchestration/claims/model.py. #}
{% macro coarseness(precision) -%}
    list_position(['day', 'range', 'week', 'month', 'year', 'unknown'], {{ precision }})
{%- endmacro %}

{# How surely an event took place, from 1: the order of STATUSES in orchestration/claims/model.py. #}
{% macro doubt(status) -%}
    list_position(['occurred', 'ongoing', 'planned', 'denied'], {{ status }})
{%- endmacro %}

{# The numbers of aircraft of an event that are settled and can be corrected. #}
{% macro count_fields() -%}
    {{ return(['aircraft_count', 'bomber_count', 'fighter_count', 'target_count', 'responder_count']) }}
{%- endmacro %}

{# How weakly a text says that one event answers another, from 1: the order of RELATIONS in orchestration/claims/model.py. #}
{% macro weakness(relation) -%}
    list_position(['response', 'prompted', 'after'], {{ relation }})
{%- endmacro %}
