"""Checks on the lake's claims: counts that can be, evidence that is there."""

from collections.abc import Mapping, Sequence

import polars as pl

from expectations.model import Check, Suite
from orchestration.claims.model import CLAIM_TYPES, COUNT_QUALIFIERS, PLACE_RELATIONS, ROLES
from orchestration.warehouse.plausibility import PlausibilityParameters

_POSSIBLE = PlausibilityParameters()
TIME_OF_DAY = r"^([01]\d|2[0-3]):[0-5]\d$"

SUITE = Suite(
    "claims",
    "claim_id",
    (
        Check("claim_ids_are_unique", "block", "Every claim stands once.",
              "ExpectColumnValuesToBeUnique", {"column": "claim_id"}),
        Check("claim_ids_are_not_null", "block", "Every claim has an id.",
              "ExpectColumnValuesToNotBeNull", {"column": "claim_id"}),
        Check("claims_name_a_report", "block", "Every claim is of a report of the lake.",
              "ExpectColumnValuesToBeInSet", {"column": "report_is_known", "value_set": [True]}),
        Check("claim_types_are_known", "block", "A claim is of one of the known types.",
              "ExpectColumnValuesToBeInSet", {"column": "claim_type", "value_set": list(CLAIM_TYPES)}),
        Check("craft_roles_are_known", "block", "Craft take part, act, are a target or respond, or it is not known.",
              "ExpectColumnValuesToBeInSet", {"column": "role", "value_set": list(ROLES)}),
        Check("roles_are_of_craft", "block", "Only claims of aircraft and ships have a role.",
              "ExpectColumnValuesToBeInSet", {"column": "role_is_of_craft", "value_set": [True]}),
        Check("claim_qualifiers_are_known", "block", "A count is exact, at least, at most, about or unknown.",
              "ExpectColumnValuesToBeInSet", {"column": "count_qualifier", "value_set": list(COUNT_QUALIFIERS)}),
        Check("claim_relations_are_known", "block", "A place belongs to its event in one of the known ways.",
              "ExpectColumnValuesToBeInSet", {"column": "relation", "value_set": list(PLACE_RELATIONS)}),
        Check("claim_evidence_is_not_empty", "block", "Every claim has the words that it was read from.",
              "ExpectColumnValueLengthsToBeBetween", {"column": "surface", "min_value": 1}),
        Check("ships_missiles_and_crossings_within_bounds", "warn",
              "As many ships, missiles and crossings as there can be in one event: one or more, up to the bound.",
              "ExpectColumnValuesToBeBetween", {"column": "share_of_bound", "min_value": 0, "strict_min": True,
                                                "max_value": 1}),
        Check("times_of_day_are_times", "block", "A time of day is HH:MM, from 00:00 to 23:59.",
              "ExpectColumnValuesToMatchRegex", {"column": "time_of_day", "regex": TIME_OF_DAY}),
        Check("named_ships_are_ships", "block", "Only claims of ships name one.",
              "ExpectColumnValuesToBeInSet", {"column": "names_a_ship", "value_set": ["vessel"]}),
        Check("aircraft_counts_are_positive", "warn", "A stated number of aircraft is at least one.",
              "ExpectColumnValuesToBeBetween", {"column": "aircraft_count", "min_value": 1}),
        Check("aircraft_counts_within_fleet", "warn",
              "No more aircraft of a type than the operator has (aircraft_fleets.csv), or than the stated bound.",
              "ExpectColumnValuesToBeBetween", {"column": "share_of_fleet", "max_value": 1}),
    ),
)  # fmt: skip


def prepare(
    claims: pl.DataFrame, reports: pl.DataFrame, reference: Mapping[str, Sequence[Mapping[str, str]]]
) -> pl.DataFrame:
    """The columns that the checks look at, with the fleet that bounds each count."""
    fleets = pl.DataFrame(
        [(r["aircraft_type"], r["operator"], int(r["fleet"])) for r in reference["aircraft_fleets"]],
        schema={"value": pl.String, "operator": pl.String, "fleet": pl.Int64},
        orient="row",
    )
    classes = [r["aircraft_class"] for r in reference["aircraft_classes"]]
    bound = pl.when(pl.col("value").is_in(classes)).then(_POSSIBLE.class_bound).otherwise(_POSSIBLE.unknown_fleet)
    aircraft = pl.when(pl.col("claim_type") == "aircraft").then(pl.col("count"))
    return claims.join(fleets, on=["value", "operator"], how="left").select(
        "claim_id",
        "claim_type",
        "count_qualifier",
        "role",
        "relation",
        "surface",
        role_is_of_craft=pl.col("role").is_null() | pl.col("claim_type").is_in(["aircraft", "vessel"]),
        report_is_known=pl.col("report_id").is_in(reports["report_id"].implode()),
        aircraft_count=aircraft,
        share_of_bound=pl.col("count") / pl.col("claim_type").replace_strict(_POSSIBLE.named_bounds, default=None),
        time_of_day=pl.when(pl.col("claim_type") == "time").then(pl.col("value")),
        names_a_ship=pl.when(pl.col("vessel_id").is_not_null()).then(pl.col("claim_type")),
        share_of_fleet=aircraft / pl.coalesce("fleet", bound),
    )
