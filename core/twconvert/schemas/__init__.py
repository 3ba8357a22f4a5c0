"""Is a record as its schema says; if not, what is wrong, and can it be read all the same?"""

from twconvert.schemas.field_watch import FieldWatch
from twconvert.schemas.validator import Validator
from twconvert.schemas.violation import Violation

__all__ = ["FieldWatch", "Validator", "Violation"]
