window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation": {
      "conversationId": "1594300000000000777",
      "messages": [
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "Bye",
            "mediaUrls": [],
            "senderId": "2000",
            "id": "1594300000000000007",
            "createdAt": "2022-11-20T10:07:00.000Z"
          }
        },
        {
          "participantsLeave": {
            "userIds": [
              "3000"
            ],
            "createdAt": "2022-11-20T10:06:00.000Z"
          }
        },
        {
          "somethingNew": {
            "createdAt": "2022-11-20T10:05:30.000Z"
          }
        },
        {
          "conversationNameUpdate": {
            "initiatingUserId": "2000",
            "name": "Bakers & friends",
            "createdAt": "2022-11-20T10:05:00.000Z"
          }
        },
        {
          "participantsJoin": {
            "initiatingUserId": "1000",
            "userIds": [
              "3000",
              "4000"
            ],
            "createdAt": "2022-11-20T10:04:00.000Z"
          }
        },
        {
          "conversationNameUpdate": {
            "initiatingUserId": "2000",
            "name": "Bakers",
            "createdAt": "2022-11-20T10:03:00.000Z"
          }
        },
        {
          "joinConversation": {
            "initiatingUserId": "2000",
            "participantsSnapshot": [
              "2000",
              "1000",
              "5000"
            ],
            "createdAt": "2022-11-20T10:02:00.000Z"
          }
        }
      ]
    }
  }
]
