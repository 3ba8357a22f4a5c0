"""What is said of messages: what a conversation is called, who joined and left, who reacted how."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from twconvert.markdown import first_words, first_words_of_plain_text, source_of
from twconvert.model import Left, Reacted, Renamed
from twconvert.text import plain_text
from twconvert.urls import account_url
from twconvert.wording.dates import as_heading, clock, day, day_with_clock, period_between
from twconvert.wording.language import gettext, gettext_noop, ngettext
from twconvert.wording.numbers import comma, grouped, number_of
from twconvert.wording.people import full_name_of, name_of, names_of
from twconvert.wording.sentences import Run, runs_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from twconvert.model import AccountRef, Chat, ChatMessage, Conversation, Document, Event, Joined, Message

WELCOME = gettext_noop("Sent automatically, as a welcome")
"""Of a message that no person sent."""
_LONGEST_TITLE = 60
_OTHER_EMOJI = gettext_noop("an emoji")
_ASSISTANT = gettext_noop("an assistant")
"""What a `Service` says whose assistant has no name."""


def others_in(document: Document, conversation: Conversation) -> list[AccountRef]:
    """Return who is in a conversation besides the owner."""
    return [each for each in conversation.participants if not each.id or each.id != document.owner.id]


def conversation_title(document: Document, conversation: Conversation) -> str:
    """Return the name of a group, or else the names of those in a conversation with the owner."""
    if conversation.name:
        return conversation.name
    others = others_in(document, conversation)
    if not others:
        return gettext("Notes to self") if conversation.participants else gettext("A conversation with unknown people")
    return full_name_of(others[0]) if len(others) == 1 else names_of(others)


def is_named(document: Document, conversation: Conversation) -> bool:
    """Return whether anything but a number tells which conversation it is: its name, or a name or handle of another."""
    others = others_in(document, conversation)
    if conversation.name or not others:
        return bool(conversation.name or conversation.participants)
    return any(each.name or each.handle for each in others)


def unnamed_text(count: int, *, is_first: bool) -> str:
    """Return what a table of contents says of conversations, more than one, in which nobody is known but by number."""
    if is_first:
        one = "{count} with an account that the archive does not name"
        words = ngettext(one, "{count} with accounts that the archive does not name", count)
    else:
        one = "and {count} with an account that the archive does not name"
        words = ngettext(one, "and {count} with accounts that the archive does not name", count)
    return words.format(count=grouped(count))


def others_text(count: int) -> str:
    """Return what a table of contents says of those that it does not list one by one: ``and 12 more``."""
    return ngettext("and {count} more", "and {count} more", count).format(count=grouped(count))


def conversation_note(document: Document, conversation: Conversation) -> list[Run]:
    """Return who is in a conversation, with links to them, and of which days it is."""
    events = conversation.events
    others = others_in(document, conversation)
    if not conversation.is_group:
        profile = account_url(document.service, others[0]) if others else None
        links = [Run(" \u00b7 "), Run(gettext("profile"), profile)] if profile else []
        return [Run(_messages_of(document, events)), *links]
    runs = [
        run
        for each in others
        for run in (Run(comma()), Run(full_name_of(each), account_url(document.service, each), is_name=True))
    ]
    with_whom = [*runs_in(gettext("With {people}"), people=runs[1:]), Run(" \u00b7 ")] if runs else []
    return [*with_whom, Run(span_of(document, events))]


def event_text(event: Joined | Left | Renamed | Reacted) -> str:
    """Return what happened in a group: ``Bob added Carol``, ``Carol left``, ``Bob called the group “Bakers”``."""
    if isinstance(event, Left):
        sentence = ngettext("{people} left", "{people} left", len(event.accounts))
        return sentence.format(people=names_of(list(event.accounts)))
    who = name_of(event.by) if event.by else gettext("Somebody")
    if isinstance(event, Reacted):
        return gettext("{name} reacted: {emoji}").format(name=who, emoji=event.emoji or gettext(_OTHER_EMOJI))
    if isinstance(event, Renamed):
        return gettext("{name} called the group “{title}”").format(name=who, title=event.name)
    joined = [account for account in event.accounts if account != event.by]
    if not joined:
        return gettext("{name} began the group").format(name=who)
    if event.by:
        return gettext("{name} added {people}").format(name=who, people=names_of(joined))
    return ngettext("{people} joined", "{people} joined", len(joined)).format(people=names_of(joined))


def earlier_text(text: str) -> str:
    """Return what a message said before it was edited, in words."""
    return gettext("Edited. Before that it said: {text}").format(text=text)


def reactions_text(message: Message) -> str:
    """Return how others reacted to a message: ``❤️ Bob · 😂 Carol``; empty where nobody did."""
    return " \u00b7 ".join(
        f"{each.emoji or gettext(_OTHER_EMOJI)} {name_of(each.sender)}" for each in message.reactions
    )


def moment(document: Document, time: datetime) -> str:
    """Return when something was said: ``5 January 2019, 14:03``."""
    local = document.local(time)
    return day_with_clock(day(local), clock(local))


def chats_heading(document: Document) -> str:
    """Return the heading of chats: "Chats with" and the name of the assistant."""
    return gettext("Chats with {assistant}").format(assistant=gettext(document.service.assistant))


def chat_title(chat: Chat) -> str:
    """Return how a chat begins, cut at a word."""
    first = next((text for each in chat.messages if (text := _first_line(each))), "")
    if len(first) <= _LONGEST_TITLE:
        return first or gettext("A chat without text")
    return first[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"


def chat_note(document: Document, chat: Chat) -> list[Run]:
    """Return how long a chat is, and of which days."""
    return [Run(_messages_of(document, chat.messages))]


def speaker(document: Document, message: ChatMessage) -> str:
    """Return who says something in a chat."""
    if message.role == "assistant":
        return as_heading(gettext(document.service.assistant))
    return document.owner.name or (f"@{document.owner.handle}" if document.owner.handle else gettext("The owner"))


def spoken(conversations: Iterable[Conversation]) -> Iterator[Conversation]:
    """Yield the conversations in which anything happened: archives list others too, by their ids alone."""
    return (each for each in conversations if len(each.events))


def number_spoken(document: Document) -> int:
    """Return in how many conversations anything happened; they come first in a document."""
    return bisect_left(document.conversations, 1, key=lambda each: not len(each.events))


def silent_text(document: Document) -> str | None:
    """Return how many conversations the archive names without holding anything of them."""
    silent = len(document.conversations) - number_spoken(document)
    if not silent:
        return None
    one = "{count} conversation: the archive names them, but holds no message"
    sentence = ngettext(one, "{count} conversations: the archive names them, but holds no message", silent)
    return sentence.format(count=grouped(silent))


def span_of(document: Document, events: Sequence[Event | ChatMessage]) -> str:
    """Return the days from the first to the last of some events, of which there is one at least."""
    return period_between(document.local(events[0].created_at), document.local(events[-1].created_at))


def _messages_of(document: Document, events: Sequence[Event | ChatMessage]) -> str:
    """Return how many messages there are and of which days: ``12 messages, 5 January 2019``."""
    messages = number_of(len(events), "message")
    return gettext("{messages}, {period}").format(messages=messages, period=span_of(document, events))


def _first_line(message: ChatMessage) -> str:
    if message.role == "assistant":
        return first_words(source_of(message.content))
    return first_words_of_plain_text(plain_text(message.content))
