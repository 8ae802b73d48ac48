{# Names in a row as English writes them: A; A and B; A, B and C. #}
{% macro in_a_row(names) -%}
    case
        when len({{ names }}) < 2 then {{ names }}[1]
        else array_to_string({{ names }}[:-2], ', ') || ' and ' || {{ names }}[-1]
    end
{%- endmacro %}

{# When an event was, in words as precise as the date is; null when it is unknown. #}
{% macro in_words(start_date, end_date, precision) -%}
    case
        when {{ start_date }} is null then null
        when {{ precision }} = 'year' then strftime({{ start_date }}, '%Y')
        when {{ precision }} = 'month' then strftime({{ start_date }}, '%B %Y')
        when {{ precision }} = 'week' then 'week of ' || strftime({{ start_date }}, '%-d %B %Y')
        when {{ end_date }} is null then 'from ' || strftime({{ start_date }}, '%-d %B %Y')
        when {{ end_date }} = {{ start_date }} then strftime({{ start_date }}, '%-d %B %Y')
        else strftime({{ start_date }}, '%-d %B %Y') || ' to ' || strftime({{ end_date }}, '%-d %B %Y')
    end
{%- endmacro %}
