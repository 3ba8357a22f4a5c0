"""Hosts are looked up once, addresses of private networks are refused, and certificates are checked."""

from __future__ import annotations

import socket
import ssl
import subprocess
import sys
from threading import Thread
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
import urllib3

from clients.tools import require_program
from twconvert.fetch.clock import seconds_to_wait
from twconvert.fetch.errors import NotReachedError
from twconvert.fetch.resolving import is_public, public_addresses
from twconvert.fetch.web import Web, certificates

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "address",
    [
        *(
            "127.0.0.1",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.1",
            "224.0.0.1",
        ),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "2001:db8::1", "255.255.255.255", "nonsense"),
        *("::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:a00:1::1", "2001:0:a00:1::1"),
    ],
)
def test_addresses_of_private_networks(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["104.244.42.1", "2606:4700::1", "64:ff9b::68f4:2a01", "::ffff:104.244.42.1"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


def looked_up(*addresses: str) -> Any:
    return lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 443)) for each in addresses]


def test_a_host_with_private_addresses_alone_is_refused() -> None:
    assert public_addresses("t.co", looked_up("10.0.0.1", "104.244.42.1")) == ["104.244.42.1"]
    with pytest.raises(NotReachedError, match=r"t\.co leads to 10\.0\.0\.1, which is not on the public internet"):
        public_addresses("t.co", looked_up("10.0.0.1"))


def test_a_host_that_is_not_there() -> None:
    def fail(*_: object, **__: object) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(NotReachedError, match=r"t\.co could not be looked up"):
        public_addresses("t.co", fail)


def test_hosts_that_are_not_on_the_list_are_not_looked_up() -> None:
    with Web(frozenset({"t.co"}), resolve=lambda _: pytest.fail("it was looked up")) as web:
        for url in ("https://example.org/", "https://t.co.example.org/", "https://t.co@example.org/", "https:///a"):
            with pytest.raises(NotReachedError, match="is not one of the hosts"):
                web.ask(url, {})


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a certificate for t.co, with its key, that only who is told trusts."""
    folder = tmp_path_factory.mktemp("certificate")
    key, file = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        [
            *(require_program("openssl", "openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt"),
            *("ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=t.co"),
            *("-addext", "subjectAltName=DNS:t.co", "-keyout", key, "-out", file),
        ],
        check=True,
        capture_output=True,
    )
    file.write_bytes(file.read_bytes() + key.read_bytes())
    return file


@pytest.mark.client
def test_the_connection_goes_to_the_address_that_was_checked_and_the_certificate_is_that_of_the_host(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str | None] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        context.sni_callback = lambda _, name, __: names.append(name)

        def serve() -> None:
            for _ in range(3):
                plain, _ = listening.accept()
                try:
                    with context.wrap_socket(plain, server_side=True) as made:
                        made.recv(10_000)
                        made.sendall(b"HTTP/1.1 301 Moved\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n")
                except OSError:
                    continue

        Thread(target=serve, daemon=True).start()
        made: dict[str, Any] = {
            "resolve": lambda _: ["127.0.0.1"],
            "port": listening.getsockname()[1],
            "timeout": urllib3.Timeout(5),
        }
        # Nobody knows this certificate.
        with Web(frozenset({"t.co"}), **made) as web, pytest.raises(NotReachedError, match="CERTIFICATE_VERIFY_FAILED"):
            web.ask("https://t.co/a", {})
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        monkeypatch.setattr(socket, "getaddrinfo", _only_numbers(socket.getaddrinfo))
        with Web(frozenset({"t.co"}), **made) as web:
            answer = web.ask("https://t.co/a", {})
            assert (answer.status, answer.header("Location")) == (301, "/x")
            answer.close()
        with Web(frozenset({"bit.ly"}), **made) as web, pytest.raises(NotReachedError, match=r"bit\.ly"):
            web.ask("https://bit.ly/a", {})
    assert names == ["t.co", "t.co", "bit.ly"]


def _only_numbers(lookup: Any) -> Any:
    """Return a function that looks up IP addresses alone, which takes no network."""

    def checked(host: str, *others: Any, **named: Any) -> Any:
        assert host == "127.0.0.1"
        return lookup(host, *others, **named)

    return checked


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7.0),
        (" 7 ", 7.0),
        ("0", 0.0),
        ("-1", None),
        ("9" * 5_000, 999_999_999.0),
        ("Thu, 01 Jan 2026 12:00:07 GMT", 7.0),
        ("Thu, 01 Jan 2026 11:00:00 GMT", 0.0),
        ("Thu, 32 Jan 2026 11:00:00 GMT", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_how_long_a_server_wants_to_be_left_alone(text: str | None, seconds: float | None) -> None:
    from datetime import UTC, datetime  # noqa: PLC0415

    assert seconds_to_wait(text, datetime(2026, 1, 1, 12, tzinfo=UTC)) == seconds


def test_certificates_are_those_of_the_system_or_else_brought_along(monkeypatch: pytest.MonkeyPatch) -> None:
    places = ssl.get_default_verify_paths()
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: places._replace(cafile="/etc/certs.pem"))
    assert certificates() is None
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: SimpleNamespace(cafile=None, capath=None))
    monkeypatch.setitem(sys.modules, "certifi", SimpleNamespace(where=lambda: "/own/certs.pem"))
    assert certificates() == (None if sys.platform == "win32" else "/own/certs.pem")
    monkeypatch.setitem(sys.modules, "certifi", None)
    assert certificates() is None
