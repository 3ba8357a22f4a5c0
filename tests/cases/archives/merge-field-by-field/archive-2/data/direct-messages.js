window.YTD.direct_messages.part0 = [
  {"dmConversation": {"conversationId": "1000-2000", "messages": [
    {"messageCreate": {"id": "71", "senderId": "2000", "createdAt": "2017-06-02T10:00:00.000Z", "text": "a picture", "mediaUrls": ["https://ton.twitter.com/dm/71/1/p.png"]}},
    {"messageCreate": {"id": "72", "senderId": "1000", "createdAt": "2017-06-02T10:00:01.000Z", "text": "Words"}}
  ]}}
]
