window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1653006350545846272",
      "id": "1653006350545846272",
      "created_at": "Mon May 01 12:00:00 +0000 2023",
      "full_text": "Something else",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  }
]
