window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "1652976153234767872",
      "updatedAt": "2023-05-01T10:00:00.400Z",
      "lifecycle": {"value": "1", "name": "Active", "originalName": "Active", "annotations": {}},
      "createdAt": "2023-05-01T10:00:00.400Z",
      "core": {
        "styletags": [],
        "urls": [],
        "text": "A note without its post.",
        "mentions": [],
        "cashtags": [],
        "hashtags": []
      }
    }
  }
]
