"""Batch: a folder of reports becomes releases of tables. The sequence of a run stands in `batch/run.py`."""

from pipeline.batch.order import Order
from pipeline.batch.run import rebuild, run
from pipeline.batch.summary import Summary

__all__ = ["Order", "Summary", "rebuild", "run"]
