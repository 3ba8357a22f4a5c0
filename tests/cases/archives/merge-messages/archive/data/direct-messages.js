window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "1000-2000",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "2000",
            "reactions": [],
            "urls": [],
            "text": "both",
            "mediaUrls": [],
            "senderId": "1000",
            "id": "11",
            "createdAt": "2022-11-20T10:00:00.000Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "2000",
            "reactions": [],
            "urls": [],
            "text": "older",
            "mediaUrls": [],
            "senderId": "1000",
            "id": "10",
            "createdAt": "2022-11-19T10:00:00.000Z"
          }
        }
      ]
    }
  }
]
