window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594271833912246272",
      "id": "1594271833912246272",
      "created_at": "Sun Nov 20 10:10:00 +0000 2022",
      "full_text": "Hello world",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "edit_info": {
        "edit": {
          "initialTweetId": "1594269317329846272",
          "editControlInitial": {
            "editTweetIds": ["1594269317329846272", "1594271833912246272"],
            "editableUntil": "2022-11-20T11:00:00.000Z",
            "editsRemaining": "5",
            "isEditEligible": true
          }
        }
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "Helo world",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "2",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "edit_info": {
        "initial": {
          "editTweetIds": ["1594269317329846272", "1594271833912246272"],
          "editableUntil": "2022-11-20T11:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      }
    }
  }
]
