window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation": {
      "conversationId": "1000-2000",
      "messages": [
        {
          "messageCreate": {
            "id": "1594300000000000002",
            "senderId": "1000",
            "recipientId": "2000",
            "createdAt": "2022-11-20T10:02:00.000Z"
          }
        },
        {
          "messageCreate": {
            "id": "1594300000000000001",
            "senderId": "1000",
            "recipientId": "2000",
            "createdAt": "2022-11-20T10:01:00.000Z"
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
