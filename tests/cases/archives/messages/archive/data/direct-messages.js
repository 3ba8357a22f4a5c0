window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "1000-2000",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "1000",
            "reactions": [],
            "urls": [
              {
                "url": "https://t.co/a1B2c3D4e5",
                "expanded": "https://example.org/?a=1&b=2",
                "display": "example.org/?a=1&b=2"
              }
            ],
            "text": "See https://t.co/a1B2c3D4e5 &amp; https://t.co/unknown123 @carol_example #bread",
            "mediaUrls": [],
            "senderId": "2000",
            "id": "1594300000000000004",
            "createdAt": "2022-11-20T10:04:00.000Z",
            "editHistory": []
          }
        },
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
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "1000-1000",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "2000",
            "reactions": [],
            "urls": [],
            "text": "A note to myself",
            "mediaUrls": [],
            "senderId": "1000",
            "id": "1594300000000000006",
            "createdAt": "2022-11-21T10:00:00.000Z"
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
