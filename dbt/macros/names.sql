{# The name of an exercise: that of the tables, else by its id; 'coral-lantern' is 'Coral Lantern'. #}
{% macro exercise_name(id, listed) -%}
    coalesce(
        {{ listed }},
        array_to_string(list_transform(string_split({{ id }}, '-'), lambda word: upper(word[1]) || word[2:]), ' ')
    )
{%- endmacro %}
