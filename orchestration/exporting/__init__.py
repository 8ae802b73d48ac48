"""The release as files that others read: Parquet, CSV, GeoJSON and lines of JSON, with what they say of themselves."""
