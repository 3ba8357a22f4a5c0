window.YTD.tweet_headers.part0 = [
  {
    "tweet": {
      "tweet_id": "1594269317329846272",
      "user_id": "1000",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022"
    }
  },
  {
    "tweet": {
      "tweet_id": "1594269568988086272",
      "user_id": "1000",
      "created_at": "Sun Nov 20 10:01:00 +0000 2022"
    }
  },
  {
    "tweet": {
      "tweet_id": "1594269820646326272",
      "user_id": "1000",
      "created_at": "Sun Nov 20 10:02:00 +0000 2022"
    }
  }
]
