window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id": 1594269317329846272,
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "numbers",
      "favorite_count": 3,
      "retweet_count": 4,
      "possibly_sensitive": "true",
      "lang": null,
      "source": null,
      "entities": {"user_mentions": [{"screen_name": "bob", "indices": [0, 4], "id": 2000}]}
    }
  },
  {
    "tweet": {
      "id_str": 1594269568988086272,
      "created_at": "Sun Nov 20 10:01:00 +0000 2022",
      "full_text": "text",
      "favorite_count": "many",
      "retweet_count": null,
      "in_reply_to_status_id": 1500000000000000001,
      "in_reply_to_user_id": 2000,
      "geo": {"type": "Point", "coordinates": ["north", "7"]}
    }
  },
  {
    "tweet": {
      "id_str": "1594269820646326272",
      "id": "1594269820646326272",
      "created_at": "Sun Nov 20 10:02:00 +0000 2022",
      "full_text": "places",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "coordinates": {"type": "Point", "coordinates": ["7.69", "45.07"]}
    }
  },
  {
    "tweet": {
      "id_str": "1594270072304566272",
      "id": "1594270072304566272",
      "created_at": "Sun Nov 20 10:03:00 +0000 2022",
      "full_text": "nowhere",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "geo": {"type": "Point", "coordinates": ["1e400", "500"]}
    }
  },
  {
    "tweet": {
      "id_str": "1594270323962806272",
      "id": "1594270323962806272",
      "created_at": "Sun Nov 20 10:04:00 +0000 2022",
      "full_text": "a number too large",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "999999999999999999999999999999",
      "retweet_count": "-1",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  }
]
