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
                "url": "https://t.co/aaaaaaaaaa",
                "expanded": "https://twitter.com/messages/media/12",
                "display": "pic.twitter.com/aaaaaaaaaa"
              }
            ],
            "text": " https://t.co/aaaaaaaaaa",
            "mediaUrls": [
              "https://video.twimg.com/dm_video/12/vid/640x360/f-ilm.mp4?tag=1"
            ],
            "senderId": "2000",
            "id": "12",
            "createdAt": "2022-11-20T10:02:00.000Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "2000",
            "reactions": [],
            "urls": [
              {
                "url": "https://t.co/bbbbbbbbbb",
                "expanded": "https://twitter.com/messages/media/11",
                "display": "pic.twitter.com/bbbbbbbbbb"
              }
            ],
            "text": "Dough https://t.co/bbbbbbbbbb",
            "mediaUrls": [
              "https://ton.twitter.com/dm/11/99/-dough_1.jpg"
            ],
            "senderId": "1000",
            "id": "11",
            "createdAt": "2022-11-20T10:01:00.000Z"
          }
        }
      ]
    }
  }
]
