window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "RT @bob: what a view https://t.co/quoteaaaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": ["3", "7"], "id_str": "2000", "id": "2000"}],
        "urls": [
          {
            "url": "https://t.co/quoteaaaaa",
            "indices": ["21", "44"],
            "expanded_url": "https://twitter.com/carol_e/status/1500000000000000005",
            "display_url": "twitter.com/carol_e/status/1500000000000000005"
          }
        ]
      }
    }
  }
]
