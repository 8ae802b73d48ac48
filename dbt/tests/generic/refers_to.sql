{# Each column's value, where there is one, is a key of the model named for it: {column: [model, key]}. #}
{% test refers_to(model, keys) %}
{% for column, target in keys.items() %}
select '{{ column }}' as column_name, {{ column }}::varchar as missing
from {{ model }}
where {{ column }} is not null and {{ column }} not in (select {{ target[1] }} from {{ ref(target[0]) }})
{% if not loop.last %}union all{% endif %}
{% endfor %}
{% endtest %}
