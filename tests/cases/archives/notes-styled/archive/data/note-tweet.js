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
            "fromIndex": "6",
            "toIndex": "15",
            "styleTypes": [{"value": "1", "name": "Bold", "originalName": "BOLD", "annotations": {}}]
          },
          {
            "fromIndex": "11",
            "toIndex": "24",
            "styleTypes": [{"value": "1", "name": "Italic", "originalName": "ITALIC", "annotations": {}}]
          }
        ],
        "urls": [],
        "text": "Plain bold both italic 😀 end",
        "mentions": [],
        "cashtags": [],
        "hashtags": []
      }
    }
  }
]
