window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "1652976153234767872",
      "updatedAt": "2023-05-01T10:00:00.400Z",
      "lifecycle": {"value": "1", "name": "Active", "originalName": "Active", "annotations": {}},
      "createdAt": "2023-05-01T10:00:00.400Z",
      "core": {
        "styletags": [],
        "urls": [
          {
            "fromIndex": "333",
            "toIndex": "356",
            "shortUrl": "https://t.co/noteaaaaaa",
            "expandedUrl": "https://example.org/note",
            "displayUrl": "example.org/note"
          }
        ],
        "text": "The first sentence of a long note, which says something & nothing < all. More of it follows here. More of it follows here. More of it follows here. More of it follows here. More of it follows here. More of it follows here. More of it follows here. More of it follows here. More of it follows here. More of it follows here. The end 🎉 https://t.co/noteaaaaaa #fin @bob",
        "mentions": [{"fromIndex": "362", "toIndex": "366", "screenName": "bob"}],
        "cashtags": [],
        "hashtags": [{"fromIndex": "357", "toIndex": "361", "text": "fin"}]
      }
    }
  }
]
