"""Validates records against their schemas, explains what is wrong in one, and reads what can be read of it."""

from twconvert.validation.field_watch import FieldWatch
from twconvert.validation.validator import Validator
from twconvert.validation.violation import Violation

__all__ = ["FieldWatch", "Validator", "Violation"]
