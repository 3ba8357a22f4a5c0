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
            "text": "good",
            "mediaUrls": [],
            "senderId": "2000",
            "id": "12",
            "createdAt": "2022-11-20T10:02:00.000Z"
          }
        },
        {
          "messageCreate": {
            "senderId": "2000",
            "text": "secret words",
            "createdAt": "2022-11-20T10:02:00.000Z"
          }
        },
        {
          "messageCreate": {
            "id": "14",
            "senderId": "secret sender",
            "text": "x",
            "createdAt": "2022-11-20T10:02:00.000Z"
          }
        },
        {
          "messageCreate": {
            "id": "15",
            "senderId": "2000",
            "text": "x",
            "createdAt": "2022-02-30T10:02:00.000Z"
          }
        },
        {
          "messageCreate": {
            "id": "16",
            "senderId": "2000",
            "text": [
              "secret list"
            ],
            "createdAt": "2022-11-20T10:03:00.000Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "1000-3000"
    }
  },
  {
    "dmConversation": {
      "messages": []
    }
  }
]
