window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594271833912246272",
      "id": "1594271833912246272",
      "created_at": "Sun Nov 20 10:10:00 +0000 2022",
      "full_text": "second version",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "edit_info": {
        "edit": {
          "initialTweetId": "1594269317329846272",
          "editControlInitial": {
            "editTweetIds": ["1594269317329846272", "1594271833912246272", "1594274350494646272"],
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
      "id_str": "1594276867077046272",
      "id": "1594276867077046272",
      "created_at": "Sun Nov 20 10:30:00 +0000 2022",
      "full_text": "answers the third",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "in_reply_to_status_id_str": "1594274350494646272",
      "in_reply_to_status_id": "1594274350494646272",
      "in_reply_to_user_id_str": "1000",
      "in_reply_to_user_id": "1000",
      "in_reply_to_screen_name": "ada_example"
    }
  }
]
