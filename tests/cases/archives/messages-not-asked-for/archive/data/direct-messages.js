window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "1000-2000",
      "messages": [
        {
          "messageCreate": {
            "text": "broken"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "1000-3000",
      "messages": []
    }
  }
]
