window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation": {
      "conversationId": "777",
      "messages": [
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "",
            "mediaUrls": [
              "https://ton.twitter.com/dm/13/98/loaf.png"
            ],
            "senderId": "2000",
            "id": "13",
            "createdAt": "2022-11-20T10:03:00.000Z"
          }
        }
      ]
    }
  }
]
