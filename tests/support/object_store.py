"""An S3 server on this machine, with the bucket ``lab``. It writes its address, and ends with its standard input."""

from __future__ import annotations

import os
import sys

import boto3
from moto.server import ThreadedMotoServer

from support.servers import aws_environment

if __name__ == "__main__":
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    os.environ.update(aws_environment(address))
    boto3.client("s3").create_bucket(Bucket="lab")
    sys.stdout.write(f"{address}\n")
    sys.stdout.flush()
    sys.stdin.read()
    server.stop()
