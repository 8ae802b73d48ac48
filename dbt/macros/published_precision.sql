{# How exact a moment of publication is, by how the newsroom's day was decided. #}
{% macro published_precision(decided) -%}
case {{ decided }} when 'stated_day' then 'day' when 'stated_clock' then 'clock' else if({{ decided }} is null, null, 'moment') end
{%- endmacro %}
