"""`overflight export`: what it writes is opened by the tools that people have."""

import csv
import json
import warnings

import duckdb
import pandas
import polars as pl
import pytest

from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.publish import read_manifest

FORMS = ("parquet", "csv", "jsonl", "geojson")


@pytest.fixture(scope="module")
def exported(published, run, tmp_path_factory):
    home, _, _ = published
    out = tmp_path_factory.mktemp("exported")
    for form in FORMS:
        done = run("export", "--format", form, "--out", str(out / form), home=home)
        assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="module")
def release(published):
    home, _, _ = published
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        tables = [name for (name,) in warehouse.execute("select table_name from duckdb_tables()").fetchall()]
        return {name: warehouse.execute(f"from marts.{name} order by all").pl() for name in tables}


def test_duckdb_reads_every_form(exported, release):
    for name, rows in release.items():
        with duckdb.connect() as reader:
            assert reader.execute(f"from '{exported}/parquet/{name}.parquet'").pl().equals(rows, null_equal=True), name
            for form, read in (("csv", "read_csv"), ("jsonl", "read_json_auto")):
                path = exported / form / f"{name}.{form}"
                if rows.height:
                    counted = reader.execute(f"select count(*) from {read}('{path}')").fetchone()
                    assert counted == (rows.height,), (form, name)


def test_pandas_reads_csv_and_parquet(exported, release):
    drills = release["fct_drills"]
    frame = pandas.read_csv(exported / "csv" / "fct_drills.csv")
    assert frame["title"].to_list() == drills["title"].to_list()
    assert [value.split("|") for value in frame["countries"]] == drills["countries"].to_list()
    assert pandas.to_datetime(frame["start_date"]).dt.date.to_list() == drills["start_date"].to_list()
    assert len(pandas.read_parquet(exported / "parquet" / "fct_claims.parquet")) == release["fct_claims"].height


def test_csv_opens_in_excel_on_request(published, run, tmp_path):
    home, _, _ = published
    assert run("export", "--format", "csv", "--excel", "--out", str(tmp_path / "out"), home=home).returncode == 0
    assert (tmp_path / "out" / "dim_place.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text())
    assert {resource["encoding"] for resource in package["resources"]} == {"utf-8-sig"}


def test_geojson_is_as_the_rfc_wants_it(exported, release):
    for name, count in (
        ("events", release["fct_drills"].height + release["fct_incidents"].height),
        ("event_places", release["fct_event_places"].height),
    ):
        collection = json.loads((exported / "geojson" / f"{name}.geojson").read_text(), parse_constant=pytest.fail)
        assert collection.keys() == {"type", "features"}
        assert len(collection["features"]) == count
        points = [feature["geometry"]["coordinates"] for feature in collection["features"] if feature["geometry"]]
        assert points and all(-180 <= east <= 180 and -90 <= north <= 90 for east, north in points)
        assert all(feature.keys() >= {"type", "geometry", "properties"} for feature in collection["features"])


@pytest.mark.parametrize("form", FORMS)
def test_the_package_is_valid_by_its_own_tool(exported, form):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what the tool's own packages warn of
        import frictionless

        report = frictionless.Package(str(exported / form / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]


def test_the_package_tells_every_table_and_column_with_dbts_texts(exported, release):
    package = json.loads((exported / "csv" / "datapackage.json").read_text())
    resources = {resource["name"]: resource for resource in package["resources"]}
    assert resources.keys() == release.keys()
    for name, resource in resources.items():
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == release[name].columns
        assert resource["description"] and all(field["description"] for field in fields), name
    with (exported / "csv" / "dictionary.csv").open(newline="") as lines:
        told = {(row["table"], row["column"]): row["description"] for row in csv.DictReader(lines)}
    assert (
        told["fct_drills", "lag_days"]
        == "Days from the answered event: as stated, else between two dates known to the day."
    )
    assert len(told) == sum(len(rows.columns) for rows in release.values())


def test_the_citation_names_release_version_and_commit(exported, published):
    home, _, _ = published
    manifest = read_manifest(home / "current")
    cited = (exported / "csv" / "CITATION.cff").read_text()
    assert manifest.run in cited and f"Overflight {manifest.version}" in cited and manifest.version
    assert not manifest.commit or f"commit: {manifest.commit}" in cited


def test_the_site_carries_the_same_data(published, exported):
    home, _, _ = published
    data = home / "site" / "data"
    package = json.loads((data / "datapackage.json").read_text())
    assert {path.name for path in data.iterdir()} == {
        "index.html", "datapackage.json", "dictionary.csv", "CITATION.cff", *(r["path"] for r in package["resources"]),
    }  # fmt: skip
    for form in ("parquet", "csv", "geojson"):
        name = "events.geojson" if form == "geojson" else f"fct_claims.{form}"
        assert (data / name).read_bytes() == (exported / form / name).read_bytes()
    assert not list(data.glob("fct_quarantine*")) and not list(data.glob("fct_fetches*"))
    assert pl.read_parquet(data / "fct_drills.parquet").height == 2


def test_what_lies_elsewhere_is_not_overwritten(published, run, tmp_path):
    home, _, _ = published
    (tmp_path / "letter").write_text("mine")
    done = run("export", "--format", "csv", "--out", str(tmp_path), home=home)
    assert (done.returncode, (tmp_path / "letter").read_text()) == (2, "mine")
    assert "holds something that is no export of ours" in done.stderr
    assert run("export", "--format", "pdf", "--out", str(tmp_path / "x"), home=home).returncode == 2
    assert "No warehouse at" in run("export", "--format", "csv", "--out", str(tmp_path / "x"), home=tmp_path).stderr
