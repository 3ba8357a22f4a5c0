"""Sentences with runs in their places."""

from __future__ import annotations

from twconvert.wording import Run, run_text, runs_in

BEA = [Run("Bea", "https://social.example/bea", is_name=True)]


def test_runs_take_the_places_of_a_sentence_in_its_order() -> None:
    assert runs_in("In reply to {name}", name=BEA) == [Run("In reply to "), *BEA]
    assert runs_in("{name} への返信", name=BEA) == [*BEA, Run(" への返信")]


def test_words_between_brackets_are_a_link() -> None:
    link = Run("", "https://social.example/7")
    runs = runs_in("Quotes [a post by {name} of {day}].", link, name=BEA, day="1 May 2019")
    assert run_text(runs) == "Quotes a post by Bea of 1 May 2019."
    assert [run.url for run in runs] == [None, link.url, BEA[0].url, link.url, None]


def test_brackets_and_braces_of_people_are_no_marks() -> None:
    assert run_text(runs_in("Written in {place}", place="[{0}]")) == "Written in [{0}]"
