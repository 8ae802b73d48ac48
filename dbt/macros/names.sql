{# The name of an exercise that no table knows, by its id: 'coral-lantern' is 'Coral Lantern'. #}
{% macro name_by_id(id) -%}
    array_to_string(list_transform(string_split({{ id }}, '-'), lambda word: upper(word[1]) || word[2:]), ' ')
{%- endmacro %}
