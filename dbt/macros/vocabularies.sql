{# How coarsely a date is known, from 1 for a day: the order of PRECISIONS in orchestration/claims/model.py. #}
{% macro coarseness(precision) -%}
    list_position(['day', 'range', 'week', 'month', 'year', 'unknown'], {{ precision }})
{%- endmacro %}

{# How surely an event took place, from 1: the order of STATUSES in orchestration/claims/model.py. #}
{% macro doubt(status) -%}
    list_position(['occurred', 'ongoing', 'planned', 'postponed', 'cancelled', 'denied'], {{ status }})
{%- endmacro %}

{# Whether a status says that something took place or is going on: HELD of orchestration/claims/model.py. #}
{% macro is_held(status) -%}
    ({{ status }} in ('occurred', 'ongoing'))
{%- endmacro %}

{# Whether it says that something is to come, on a day of its own or on another. #}
{% macro is_to_come(status) -%}
    ({{ status }} in ('planned', 'postponed'))
{%- endmacro %}

{# The status of what was to come and is told by nobody as held: unconfirmed, once its last day is over everywhere on
   earth (west of Greenwich it ends up to 12 hours later) and a night has passed in which it could be told. #}
{% macro status_at(status, last_day, moment) -%}
    case
        when {{ is_to_come(status) }} and {{ last_day }} + interval 2 day <= {{ moment }}
            then 'unconfirmed'
        else {{ status }}
    end
{%- endmacro %}

{# The numbers of aircraft of an event that are settled and can be corrected. #}
{% macro count_fields() -%}
    {{ return(['aircraft_count', 'bomber_count', 'fighter_count', 'target_count', 'responder_count']) }}
{%- endmacro %}

{# How weakly a text says that one event answers another, from 1: the order of RELATIONS in orchestration/claims/model.py. #}
{% macro weakness(relation) -%}
    list_position(['response', 'prompted', 'after'], {{ relation }})
{%- endmacro %}

{# How well a place says where an event was, from 1: the order of PLACE_RELATIONS in orchestration/claims/model.py. #}
{% macro remoteness(relation) -%}
    list_position(['location', 'zone', 'near', 'destination', 'base', 'origin'], {{ relation }})
{%- endmacro %}
