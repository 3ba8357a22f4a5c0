window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "first line\r\nsecond @bob\r\nthird #cats",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [{"text": "cats", "indices": ["31", "36"]}],
        "symbols": [],
        "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": ["19", "23"], "id_str": "2000", "id": "2000"}],
        "urls": []
      }
    }
  }
]
