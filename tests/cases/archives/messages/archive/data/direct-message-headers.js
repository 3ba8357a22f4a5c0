window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation": {
      "conversationId": "1000-2000",
      "messages": [
        {
          "messageCreate": {
            "id": "1594300000000000003",
            "senderId": "1000",
            "recipientId": "2000",
            "createdAt": "2022-11-20T10:03:00.500Z"
          }
        }
      ]
    }
  }
]
