"""How a macro is made of compiled models."""

import pytest

from orchestration.settings import Settings
from orchestration.warehouse.as_of import macros, statement

COMPILED = {
    "fct_drills": 'select * from "overflight"."intermediate"."int_events" where kind = \'drill\'',
    "int_events": 'select * from "overflight"."staging"."stg_events" join "overflight"."staging"."stg_types" using (t)',
    "stg_events": "select * from read_parquet('lake')",
}
KNOWN = {
    "stg_events": "select events.* from marts.dim_event as events, moment",
    "moment": "select ts as moment",
    "stg_types": "from marts.t",
}


def test_a_macro_is_the_models_over_what_stands_in_for_staging():
    made = statement("drills_as_of", "fct_drills", COMPILED, KNOWN)
    assert made.startswith("create or replace macro marts.drills_as_of(ts, captured := false) as table (")
    order = [made.index(f"{name} as materialized") for name in ("moment", "stg_events", "stg_types", "int_events")]
    assert order == sorted(order)
    assert "select * from int_events where kind = 'drill'" in made
    assert "overflight" not in made
    assert "read_parquet" not in made
    told = made.partition("comment on macro table marts.drills_as_of is ")[2]
    assert told.startswith("'fct_drills as of the moment ts") and "DuckDB 1.4 or later" in told


def test_a_model_that_was_not_compiled_is_named():
    with pytest.raises(KeyError, match="int_events"):
        statement("drills_as_of", "fct_drills", {"fct_drills": COMPILED["fct_drills"]}, KNOWN)


def test_without_a_build_it_says_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match="run dbt before publishing"):
        macros(Settings(home=tmp_path))
