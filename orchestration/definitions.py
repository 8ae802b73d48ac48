"""The code location: loads what is in `defs/` and nothing else."""

import dagster as dg

import orchestration.defs
from orchestration.settings import CODE

defs = dg.load_defs(orchestration.defs, project_root=CODE.parent)
