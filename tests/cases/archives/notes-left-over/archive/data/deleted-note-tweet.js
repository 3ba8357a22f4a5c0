window.YTD.deleted_note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "1653338541519798272",
      "updatedAt": "2023-05-02T10:00:00.500Z",
      "lifecycle": {"value": "1", "name": "Active", "originalName": "Active", "annotations": {}},
      "createdAt": "2023-05-02T10:00:00.500Z",
      "core": {
        "styletags": [],
        "urls": [],
        "text": "Deleted and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long to the end",
        "mentions": [],
        "cashtags": [],
        "hashtags": []
      }
    }
  }
]
