{#
  The build is private until its release is published, and is built whole or not at all. So what
  the last build left of a model is dropped, and not set aside and renamed first, as in a database that others read.
#}
{% materialization table, adapter="duckdb" %}
  {% set target = this.incorporate(type="table") %}
  {{ drop_relation_if_exists(load_cached_relation(this)) }}
  {% call statement("main") %}
    {{ create_table_as(False, target, compiled_code) }}
  {% endcall %}
  {% do persist_docs(target, model) %}
  {{ adapter.commit() }}
  {{ return({"relations": [target]}) }}
{% endmaterialization %}

{% materialization view, adapter="duckdb" %}
  {% set target = this.incorporate(type="view") %}
  {{ drop_relation_if_exists(load_cached_relation(this)) }}
  {% call statement("main") %}
    {{ create_view_as(target, compiled_code) }}
  {% endcall %}
  {{ adapter.commit() }}
  {{ return({"relations": [target]}) }}
{% endmaterialization %}
