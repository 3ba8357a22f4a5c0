"""Converts many archives on Dask: a row of a table each, with a report of its own and one for all of them."""

from twconvert.batch.job import Job, checked_job
from twconvert.batch.running import Batch, run_batch

__all__ = ["Batch", "Job", "checked_job", "run_batch"]
