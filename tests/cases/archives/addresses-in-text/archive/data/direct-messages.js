window.YTD.direct_messages.part0 = [
  {"dmConversation": {"conversationId": "1000-2000", "messages": [
    {"messageCreate": {"id": "5", "senderId": "2000", "recipientId": "1000", "createdAt": "2010-06-02T10:00:00.000Z", "text": "&lt;http://example.org/m?a&amp;b&gt; www.example.org", "urls": []}}
  ]}}
]
