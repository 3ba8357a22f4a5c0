window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "1000-2000",
      "messages": [
        {
          "messageCreate": {
            "id": "1594300000000000002",
            "senderId": "1000",
            "recipientId": "2000",
            "createdAt": "2022-11-20T10:02:00.000Z",
            "text": "Hello",
            "mediaUrls": [],
            "urls": [],
            "reactions": []
          }
        }
      ]
    }
  }
]
