window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "9001",
      "createdAt": "2022-11-20T09:59:59.600Z",
      "updatedAt": "2022-11-20T09:59:59.000Z",
      "lifecycle": {
        "value": "1",
        "name": "Active",
        "originalName": "Active",
        "annotations": {}
      },
      "core": {
        "styletags": [],
        "urls": [],
        "mentions": [],
        "cashtags": [],
        "hashtags": [],
        "text": "The tide tables for the coming week are finally up on the harbour wall, and for once they agree with the printed almanac. Low water on Tuesday comes so early that the mud path to the island will be open before breakfast; take boots, take a rope, and do not trust the second marker, which moved. The ferry leaves at nine."
      }
    }
  },
  {
    "noteTweet": {
      "noteTweetId": "9002",
      "createdAt": "2022-11-20T10:59:30.000Z",
      "updatedAt": "2022-11-20T10:59:30.000Z",
      "lifecycle": {
        "value": "1",
        "name": "Active",
        "originalName": "Active",
        "annotations": {}
      },
      "core": {
        "styletags": [],
        "urls": [],
        "mentions": [],
        "cashtags": [],
        "hashtags": [],
        "text": "Nobody has counted the lanterns since the old keeper left, and so we did it by hand, twice, from both ends of the pier, with a whistle and two notebooks that got wet. There are forty-one of them, not forty, and one of the forty-one is on the roof of the shed where the boats used to be. It still works."
      }
    }
  },
  {
    "noteTweet": {
      "noteTweetId": "9003",
      "createdAt": "2022-11-20T11:59:59.700Z",
      "updatedAt": "2022-11-20T11:59:59.000Z",
      "lifecycle": {
        "value": "1",
        "name": "Active",
        "originalName": "Active",
        "annotations": {}
      },
      "core": {
        "styletags": [],
        "urls": [],
        "mentions": [],
        "cashtags": [],
        "hashtags": [],
        "text": "That is what I said all along, The tide tables for the coming week are finally up on the harbour wall, and for once they agree with the printed almanac. Low water on Tuesday comes so early that the mud path to the island will be open before breakfast; take boots, take a rope, and do not trust the second marker, which moved. The ferry leaves at nine."
      }
    }
  }
]
