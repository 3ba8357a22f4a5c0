"""The people of the sample archive, all of them invented."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    handle: str
    name: str
    id: str


ADA = Person("ada_example", "Ada Example 🌙", "14600001")

FRIENDS = {
    person.handle: person
    for person in (
        ADA,
        Person("bea_example", "Bea, the sister", "15730002"),
        Person("miro_example", "Miro & the goats", "88120003"),
        Person("orbit_example", "Whistledown Astronomers", "210940004"),
        Person("crumb_example", "The Daily Crumb", "331580005"),
        Person("jun_example", "じゅん", "1092340000000000006"),
        Person("dalia_example", "دالية", "2847120007"),
        Person("noam_example", "נועם", "1187650000000000008"),
    )
}

BIO = "Walks uphill, bakes downhill, looks up in between. Keeper of a rye starter older than most of my shoes."
PLACE = "Upper Whistledown"
WEBSITE = "https://example.org/ada"
