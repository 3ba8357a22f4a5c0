window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "hello ＠bob and ＃cats and #Straße",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [{"text": "cats", "indices": ["15", "20"]}, {"text": "STRASSE", "indices": ["25", "32"]}],
        "symbols": [],
        "user_mentions": [{"name": "Bob", "screen_name": "BOB", "indices": ["6", "10"], "id_str": "2000", "id": "2000"}],
        "urls": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594269568988086272",
      "id": "1594269568988086272",
      "created_at": "Sun Nov 20 10:01:00 +0000 2022",
      "full_text": "@old_name hi @gone and #",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [{"text": "", "indices": ["23", "24"]}],
        "symbols": [],
        "user_mentions": [
          {"name": "New", "screen_name": "new_name", "indices": ["0", "9"], "id_str": "2001", "id": "2001"},
          {"name": "", "screen_name": "gone", "indices": ["13", "18"], "id_str": "-1", "id": "-1"},
          {"name": "", "screen_name": "", "indices": ["0", "1"], "id_str": "2002", "id": "2002"}
        ],
        "urls": []
      }
    }
  }
]
