window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "1652976153234767872",
      "updatedAt": "2023-05-01T10:00:00.400Z",
      "lifecycle": {"value": "1", "name": "Active", "originalName": "Active", "annotations": {}},
      "createdAt": "2023-05-01T10:00:00.400Z",
      "core": {
        "styletags": [
          {
            "fromIndex": "5",
            "toIndex": "500",
            "styleTypes": [{"originalName": "BOLD"}, {"originalName": "UNDERLINE"}]
          }
        ],
        "urls": [],
        "text": "@bob #tag",
        "mentions": [
          {"screenName": "bob", "fromIndex": "4", "toIndex": "0"},
          {"screenName": "bob", "fromIndex": "0", "toIndex": "90"}
        ],
        "cashtags": [],
        "hashtags": [{"text": "tag", "fromIndex": "70", "toIndex": "74"}]
      }
    }
  }
]
