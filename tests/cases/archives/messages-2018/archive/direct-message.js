window.YTD.direct_message.part0 = [
  {
    "dmConversation": {
      "conversationId": "1000-2000",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "2000",
            "text": "Look https://t.co/s2WJnKNeLs",
            "mediaUrls": [
              "https://ton.twitter.com/dm/662661196577637610/662661196608536503/cQ-dYekB.jpg"
            ],
            "senderId": "1000",
            "id": "662661196577637610",
            "createdAt": "1446825715752"
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
  },
  {
    "dmConversation": {
      "conversationId": "98765",
      "messages": [
        {
          "conversationNameUpdate": {
            "initiatingUserId": "2000",
            "name": "Old friends",
            "createdAt": "1478508769198"
          }
        },
        {
          "joinConversation": {
            "initiatingUserId": "2000",
            "participantsSnapshot": [
              "1000",
              "2000"
            ],
            "createdAt": "1478508749838"
          }
        }
      ]
    }
  }
]
