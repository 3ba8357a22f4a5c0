from __future__ import annotations

import pytest

from support.samples import at
from twconvert import Chat, ChatMessage, Text
from twconvert.testing import make_document


@pytest.mark.parametrize("words", ["What is bread?", "Why?", "Really?", "And a rye one?", "Thanks."])
def test_a_question_stands_before_its_answer(words: str) -> None:
    answer = ChatMessage(role="assistant", created_at=at("2025-04-23T19:54:03"), content=(Text(f"About: {words}"),))
    question = ChatMessage(role="user", created_at=at("2025-04-23T19:54:03"), content=(Text(words),))
    with make_document([Chat(id="1", messages=(answer,)), Chat(id="1", messages=(question,))]) as document:
        (chat,) = document.chats
        assert [message.role for message in chat.messages] == ["user", "assistant"]
