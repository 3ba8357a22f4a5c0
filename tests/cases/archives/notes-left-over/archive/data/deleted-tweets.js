window.YTD.deleted_tweets.part0 = [
  {
    "tweet": {
      "id_str": "1653338543616950272",
      "id": "1653338543616950272",
      "created_at": "Tue May 02 10:00:01 +0000 2023",
      "full_text": "Deleted and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long …",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "deleted_at": "Wed May 03 00:00:00 +0000 2023"
    }
  }
]
