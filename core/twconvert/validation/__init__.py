"""Is a record as its schema says; if not, what is wrong, and can it be read all the same?"""

from twconvert.validation.field_watch import FieldWatch
from twconvert.validation.validator import Validator
from twconvert.validation.violation import Violation

__all__ = ["FieldWatch", "Validator", "Violation"]
