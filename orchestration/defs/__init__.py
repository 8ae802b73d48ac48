"""How Dagster sees the pipeline: one thin file a stage."""
