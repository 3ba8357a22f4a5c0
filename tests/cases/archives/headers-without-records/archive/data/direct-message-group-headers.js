window.YTD.direct_message_group_headers.part0 = [
  {
    "dmConversation": {
      "conversationId": "77",
      "messages": [
        {
          "joinConversation": {
            "initiatingUserId": "3000",
            "participantsSnapshot": [
              "1000"
            ],
            "createdAt": "2022-11-20T10:00:00.000Z"
          }
        },
        {
          "messageCreate": {
            "id": "1594300000000000009",
            "senderId": "1000",
            "recipientId": "2000",
            "createdAt": "2022-11-20T10:09:00.000Z"
          }
        }
      ]
    }
  }
]
