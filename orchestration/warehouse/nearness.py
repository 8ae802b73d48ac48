"""The functions of a release that answer 'within 200 km of Okinawa': a distance, and the events within one.

In DuckDB macros, in PostgreSQL functions of the same names and columns. Pure text.
"""

_EARTH_KM = 6371.0088
"""The mean radius of the Earth (IUGG)."""
_HAVERSINE = f"""
    case when latitude_1 + longitude_1 + latitude_2 + longitude_2 is not null
    then 2 * {_EARTH_KM} * asin(sqrt(least(1.0,
        power(sin(radians(latitude_2 - latitude_1) / 2), 2)
        + cos(radians(latitude_1)) * cos(radians(latitude_2)) * power(sin(radians(longitude_2 - longitude_1) / 2), 2)
    ))) end
"""
_WHERE_IT_WAS = "'location', 'zone', 'near'"
"""Relations of places that an event is near to, unless others are asked for."""
_COLUMNS = {
    "event_id": "text", "kind": "text", "event_type": "text", "title": "text", "start_date": "date",
    "end_date": "date", "place_id": "text", "place": "text", "place_kind": "text", "relation": "text",
    "distance_km": "double precision",
}  # fmt: skip
"""Columns of `events_within`, with their types in PostgreSQL."""
SIGNATURES = (
    "distance_km(double precision, double precision, double precision, double precision)",
    "events_within(text, double precision, text[])",
)
"""The functions as PostgreSQL's `drop function` names them."""


def duckdb_macros() -> list[str]:
    """The statements that make the macros `distance_km` and `events_within` of schema marts."""
    distance = f"""
create or replace macro marts.distance_km(latitude_1, longitude_1, latitude_2, longitude_2) as ({_HAVERSINE})"""
    within = f"""
create or replace macro marts.events_within(place_name, km, relations := [{_WHERE_IT_WAS}]) as table (
with
centres as (
    select latitude, longitude
    from marts.dim_place
    where list_contains(
        list_transform(list_prepend(place_id, list_prepend(name, other_names)), lambda called: lower(called)),
        lower(trim(place_name))
    )
),
alike as (
    select string_agg(name, ' or ' order by nearest) as names
    from (
        select name, row_number() over (
            order by jaro_winkler_similarity(lower(name), lower(place_name)) desc, name
        ) as nearest
        from marts.dim_place
    )
    where nearest <= 3
),
hint as (
    select error(format('No place is called {{}}: try {{}}, or search marts.dim_place.', place_name, names)) as unknown
    from alike
    where (select count(*) from centres) = 0
),
{_near_by("marts", "list_contains(relations, places.relation)")}
select {", ".join(_COLUMNS)}
from near_by
where nearest = 1 and (select count(unknown) from hint) = 0
)"""
    return [distance, within]


def postgres_functions(schema: str, live: str) -> list[str]:
    """The statements that make both functions in a schema that is being written; `live`: the name that it will have.

    What a body asks for is looked up when it runs, so that it can be made before its schema has that name.
    """
    degrees = ", ".join(
        f"{name} double precision" for name in ("latitude_1", "longitude_1", "latitude_2", "longitude_2")
    )
    called = """lower(trim(place_name)) = any(
        array[place_id, lower(name)] || string_to_array(lower(array_to_string(other_names, '|')), '|'))"""
    distance = f"""
create function {schema}.distance_km({degrees}) returns double precision
language sql immutable parallel safe as $$ select {_HAVERSINE} $$"""
    within = f"""
create function {schema}.events_within(
    place_name text, km double precision, relations text[] default array[{_WHERE_IT_WAS}]
) returns table ({", ".join(f"{column} {kind}" for column, kind in _COLUMNS.items())})
language plpgsql stable as $$
#variable_conflict use_column
begin
if not exists (select 1 from {live}.dim_place where {called}) then
    raise exception 'No place is called %: search {live}.dim_place.', place_name;
end if;
return query
with
centres as (select latitude, longitude from {live}.dim_place where {called}),
{_near_by(live, "places.relation = any(relations)")}
select {", ".join(f"near_by.{column}" for column in _COLUMNS)} from near_by where near_by.nearest = 1;
end $$"""
    return [distance, within]


def _near_by(schema: str, asked: str) -> str:
    """Events by their places within reach of a centre, the nearest of each event first: two parts of a query."""
    return f"""measured as (
    select
        places.event_id, places.place_id, places.place, places.place_kind, places.relation,
        {schema}.distance_km(centres.latitude, centres.longitude, places.latitude, places.longitude) as distance_km
    from {schema}.fct_event_places as places
    cross join centres
    where {asked}
),
near_by as (
    select
        events.event_id, events.kind, events.event_type, events.title, events.start_date, events.end_date,
        measured.place_id, measured.place, measured.place_kind, measured.relation,
        round(measured.distance_km::numeric, 1)::double precision as distance_km,
        row_number() over (
            partition by measured.event_id order by measured.distance_km, measured.place_id, measured.relation
        ) as nearest
    from measured
    inner join {schema}.dim_event as events on measured.event_id = events.event_id
    where measured.distance_km <= km
)"""
