{# Schemas are named as they are configured (`marts`, not `main_marts`): analysts type these names. #}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ custom_schema_name | trim if custom_schema_name else target.schema }}
{%- endmacro %}
