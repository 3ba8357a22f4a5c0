window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "@bob hello",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": ["0", "4"], "id_str": "2000", "id": "2000"}],
        "urls": []
      },
      "in_reply_to_status_id_str": "1500000000000000001",
      "in_reply_to_status_id": "1500000000000000001",
      "in_reply_to_user_id_str": "2000",
      "in_reply_to_user_id": "2000",
      "in_reply_to_screen_name": "bob"
    }
  },
  {
    "tweet": {
      "id_str": "1594269568988086272",
      "id": "1594269568988086272",
      "created_at": "Sun Nov 20 10:01:00 +0000 2022",
      "full_text": "@bob no post",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": ["0", "4"], "id_str": "2000", "id": "2000"}],
        "urls": []
      },
      "in_reply_to_user_id_str": "2000",
      "in_reply_to_user_id": "2000",
      "in_reply_to_screen_name": "bob"
    }
  },
  {
    "tweet": {
      "id_str": "1594269820646326272",
      "id": "1594269820646326272",
      "created_at": "Sun Nov 20 10:02:00 +0000 2022",
      "full_text": "an answer without a name",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "in_reply_to_status_id_str": "1500000000000000002",
      "in_reply_to_status_id": "1500000000000000002",
      "in_reply_to_user_id_str": "3000",
      "in_reply_to_user_id": "3000"
    }
  },
  {
    "tweet": {
      "id_str": "1594270072304566272",
      "id": "1594270072304566272",
      "created_at": "Sun Nov 20 10:03:00 +0000 2022",
      "full_text": "@carol_e you are missed",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [{"name": "Carol", "screen_name": "carol_e", "indices": ["0", "8"], "id_str": "3000", "id": "3000"}],
        "urls": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594270323962806272",
      "id": "1594270323962806272",
      "created_at": "Sun Nov 20 10:04:00 +0000 2022",
      "full_text": "an answer to somebody gone",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "in_reply_to_status_id_str": "1500000000000000003",
      "in_reply_to_status_id": "1500000000000000003",
      "in_reply_to_user_id_str": "4000",
      "in_reply_to_user_id": "4000"
    }
  },
  {
    "tweet": {
      "id_str": "1594270575621046272",
      "id": "1594270575621046272",
      "created_at": "Sun Nov 20 10:05:00 +0000 2022",
      "full_text": "an answer with a post alone",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "in_reply_to_status_id_str": "1500000000000000004",
      "in_reply_to_status_id": "1500000000000000004"
    }
  }
]
