window.YTD.community_note.part0 = [
  {
    "communityNote": {
      "noteId": "1",
      "userId": "1000",
      "tweetId": "2",
      "createdAt": "2023-05-01T10:00:00.000Z",
      "summary": "It is a quarry."
    }
  }
]
