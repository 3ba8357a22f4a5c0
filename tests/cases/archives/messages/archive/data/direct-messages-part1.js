window.YTD.direct_messages.part1 = [
  {
    "dmConversation": {
      "conversationId": "1000-2000",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "2000",
            "reactions": [
              {
                "senderId": "2000",
                "reactionKey": "excited",
                "eventId": "1594300000000000009",
                "createdAt": "2022-11-20T10:05:00.000Z"
              },
              {
                "senderId": "2000",
                "reactionKey": "emoji",
                "eventId": "1594300000000000010",
                "createdAt": "2022-11-20T10:06:00.000Z"
              }
            ],
            "urls": [],
            "text": "First line\nsecond &lt;line&gt;",
            "mediaUrls": [],
            "senderId": "1000",
            "id": "1594300000000000003",
            "createdAt": "2022-11-20T10:03:00.500Z"
          }
        },
        {
          "welcomeMessageCreate": {
            "recipientId": "1000",
            "reactions": [],
            "urls": [],
            "text": "Welcome to our shop",
            "mediaUrls": [],
            "senderId": "2000",
            "id": "1594300000000000001",
            "createdAt": "2022-11-20T10:00:00.000Z"
          }
        }
      ]
    }
  }
]
