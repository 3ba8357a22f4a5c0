"""Says in one line why an archive that lies elsewhere cannot be read.

Libraries for each protocol have errors of their own, which are known here by their names: not all are installed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

REMOTE_EXTRA = "pip install 'twconvert[remote]'"
_PROTOCOLS_OF_EXTRA = ("s3", "s3a", "gs", "gcs", "http", "https", "memory")
_NO_CREDENTIALS = ("NoCredentialsError", "PartialCredentialsError", "DefaultCredentialsError", "ProfileNotFound")
_NO_ACCESS = ("PermissionError",)
_NO_SERVER = (
    *("EndpointConnectionError", "ConnectTimeoutError", "ReadTimeoutError", "ClientConnectorError"),
    *("ConnectionTimeoutError", "ServerDisconnectedError", "FSTimeoutError", "TimeoutError", "ClientConnectorDNSError"),
)
_FORBIDDEN = (401, 403)


def missing_library(protocol: str, error: ImportError) -> str:
    """Return what to install where there is no library for a protocol."""
    if protocol in _PROTOCOLS_OF_EXTRA:
        return f"what reads {protocol}:// is not installed; {REMOTE_EXTRA}"
    return f"what reads {protocol}:// is not installed ({_in_one_line(error)})"


def unknown_protocol(protocol: str) -> str:
    """Return what to say of an address that no library reads."""
    return f"no library reads {protocol}://; give the address of an s3://, gs:// or https:// file, or a path"


def reason_of(error: BaseException) -> str:
    """Return why something elsewhere could not be read, and what to do about it."""
    errors = list(_causes(error))
    names = {kind.__name__ for each in errors for kind in type(each).__mro__}
    words = " ".join(map(str, errors))
    if names.intersection(_NO_CREDENTIALS) or "Unable to locate credentials" in words:
        return "there are no credentials for it; set them as for the other programs of this service"
    if names.intersection(_NO_SERVER) or isinstance(error, ConnectionError):
        return f"the server cannot be reached ({_in_one_line(errors[-1])})"
    if names.intersection(_NO_ACCESS) or any(getattr(each, "status", 0) in _FORBIDDEN for each in errors):
        return "access to it is refused; check the credentials and their rights"
    if "bucket does not exist" in words or "NoSuchBucket" in words:
        return "there is no such bucket; check its name"
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder; check its name"
    return f"cannot be read ({_in_one_line(error)})"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _in_one_line(error: BaseException) -> str:
    return " ".join(f"{error}".split()) or type(error).__name__
