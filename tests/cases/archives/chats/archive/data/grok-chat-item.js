window.YTD.grok_chat_item.part0 = [
  {
    "grokChatItem": {
      "chatId": "700",
      "createdAt": "2025-04-23T19:54:03.141Z",
      "sender": {
        "originalName": "USER"
      },
      "message": "What bread is this? https://example.org/bread #1",
      "attachments": [
        {
          "mediaId": "900",
          "fileName": "my photo.heic",
          "mimeType": "image/heic",
          "url": "https://example.org/900"
        }
      ],
      "postIds": [
        "1594300000000000000"
      ],
      "grokMode": {
        "originalName": "NORMAL"
      }
    }
  },
  {
    "grokChatItem": {
      "chatId": "701",
      "createdAt": "2025-04-22T19:54:03.141Z",
      "sender": {
        "originalName": "USER"
      },
      "message": "Hello"
    }
  },
  {
    "grokChatItem": {
      "chatId": "700",
      "createdAt": "2025-04-23T19:54:09.141Z",
      "sender": {
        "originalName": "AGENT"
      },
      "message": "# Rye & <wheat>"
    }
  },
  {
    "grokChatItem": {
      "chatId": "700",
      "createdAt": "2025-13-45T19:54:09.141Z",
      "sender": {
        "originalName": "AGENT"
      },
      "message": "no time"
    }
  }
]
