window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation": {
      "conversationId": "77",
      "messages": [
        {
          "reactionCreate": {
            "senderId": "3000",
            "reactionKey": "like",
            "eventId": "1594300000000000055",
            "createdAt": "2022-11-20T10:09:00.000Z"
          }
        },
        {
          "messageCreate": {
            "id": "1594300000000000005",
            "senderId": "2000",
            "recipientId": "1000",
            "createdAt": "2022-11-20T10:05:00.000Z",
            "text": "Hello",
            "mediaUrls": [],
            "urls": [],
            "reactions": [],
            "editHistory": [
              {
                "version": "1"
              }
            ]
          }
        },
        {
          "messageCreate": {
            "id": "1594300000000000004",
            "senderId": "2000",
            "recipientId": "1000",
            "createdAt": "2022-11-20T10:04:00.000Z",
            "text": "Hello",
            "mediaUrls": [],
            "urls": [],
            "reactions": [],
            "editHistory": [
              "Helo &amp; hi",
              {
                "createdAtSec": "1668938000",
                "editedText": "Helllo"
              }
            ]
          }
        },
        {
          "messageCreate": {
            "id": "1594300000000000003",
            "senderId": "2000",
            "recipientId": "1000",
            "createdAt": "2022-11-20T10:03:00.000Z",
            "text": "Hello",
            "mediaUrls": [],
            "urls": [],
            "reactions": [],
            "editHistory": []
          }
        }
      ]
    }
  }
]
