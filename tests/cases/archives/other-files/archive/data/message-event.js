window.YTD.message_event.part0 = [
  {
    "messageEvent": {
      "conversationId": "1000-2000",
      "detail": {}
    }
  }
]
