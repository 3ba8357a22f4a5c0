window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "1000-2000",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "1000",
            "reactions": [],
            "urls": [],
            "text": "newer",
            "mediaUrls": [],
            "senderId": "2000",
            "id": "12",
            "createdAt": "2022-11-21T10:00:00.000Z"
          }
        },
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
        }
      ]
    }
  }
]
