"""A cluster of Dask on this machine, as a batch starts one. It writes its address, and ends with its standard input."""

from __future__ import annotations

import sys

from twconvert.batch.engine import started_cluster

if __name__ == "__main__":
    with started_cluster(int(sys.argv[1])) as cluster:
        sys.stdout.write(f"{cluster.scheduler_address}\n")
        sys.stdout.flush()
        sys.stdin.read()
