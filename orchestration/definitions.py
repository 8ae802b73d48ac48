"""The code location: loads what is in `defs/` and nothing else."""

import dagster as dg

import orchestration.defs

defs = dg.load_defs(orchestration.defs)
