window.YTD.tweet_headers.part0 = [
  {
    "tweet": {
      "tweet_id": "1594300000000000000",
      "user_id": "1000",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022"
    }
  }
]
