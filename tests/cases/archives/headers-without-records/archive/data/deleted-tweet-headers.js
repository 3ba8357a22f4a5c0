window.YTD.deleted_tweet_headers.part0 = [
  {
    "tweet": {
      "tweet_id": "1594270575621046272",
      "user_id": "1000",
      "created_at": "Sun Nov 20 10:05:00 +0000 2022",
      "deleted_at": "Mon Nov 21 10:00:00 +0000 2022"
    }
  }
]
