"""Relationships of a document."""

import pytest
from lxml import etree

from twconvert_docx.relationships import Relationships

_PLAIN = "https://example.org/1"


@pytest.mark.parametrize("address", ["https://example.org/?a=1&b=2", "https://example.org/o'neil", 'x<y>"z".docx'])
def test_addresses_are_escaped_beside_plain_ones(address: str) -> None:
    with Relationships(b"<Relationships></Relationships>") as relationships:
        ids = [relationships.link(each) for each in (_PLAIN, address, _PLAIN)]
        found = etree.fromstring(b"".join(relationships.pieces()))
    assert {each.get("Id"): each.get("Target") for each in found} == {ids[0]: _PLAIN, ids[1]: address}
    assert ids[2] == ids[0]
