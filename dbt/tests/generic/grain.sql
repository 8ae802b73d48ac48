{# The key names one row: nulls and repetitions fail. `nullable` columns of the key may be null. #}
{% test grain(model, columns, nullable=[]) %}
select {{ columns | join(', ') }}, count(*) as rows_found
from {{ model }}
group by all
having count(*) > 1
    {% for column in columns if column not in nullable %} or {{ column }} is null{% endfor %}
{% endtest %}
