{# The items of a reference cell that holds a list separated by `|`; an empty list when the cell is empty. #}
{% macro reference_list(column) -%}
    list_filter(string_split(coalesce({{ column }}, ''), '|'), lambda item: item <> '')
{%- endmacro %}
