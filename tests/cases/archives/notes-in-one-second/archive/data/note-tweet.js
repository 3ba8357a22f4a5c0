window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "1652976157429071872",
      "updatedAt": "2023-05-01T10:00:01.400Z",
      "lifecycle": {"value": "1", "name": "Active", "originalName": "Active", "annotations": {}},
      "createdAt": "2023-05-01T10:00:01.400Z",
      "core": {
        "styletags": [],
        "urls": [],
        "text": "Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Second.",
        "mentions": [],
        "cashtags": [],
        "hashtags": []
      }
    }
  },
  {
    "noteTweet": {
      "noteTweetId": "1652976155751350272",
      "updatedAt": "2023-05-01T10:00:01.000Z",
      "lifecycle": {"value": "1", "name": "Active", "originalName": "Active", "annotations": {}},
      "createdAt": "2023-05-01T10:00:01.000Z",
      "core": {
        "styletags": [],
        "urls": [],
        "text": "Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. First.",
        "mentions": [],
        "cashtags": [],
        "hashtags": []
      }
    }
  }
]
