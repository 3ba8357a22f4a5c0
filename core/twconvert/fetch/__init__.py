"""Asks a few hosts, politely, for what an archive lacks. Nothing else in twconvert goes online."""

from twconvert.fetch.planning import Plan, made_plan
from twconvert.fetch.running import Fetching, Limits, fetch_all
from twconvert.fetch.state import State, opened_state, state_of_nothing

__all__ = ["Fetching", "Limits", "Plan", "State", "fetch_all", "made_plan", "opened_state", "state_of_nothing"]
