window.YTD.grok_chat_item.part0 = [
  {
    "grokChatItem": {
      "chatId": "1"
    }
  }
]
