window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594270072304566272",
      "id": "1594270072304566272",
      "created_at": "Sun Nov 20 10:03:00 +0000 2022",
      "full_text": "below the first",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "in_reply_to_status_id_str": "1594269568988086272",
      "in_reply_to_status_id": "1594269568988086272",
      "in_reply_to_user_id_str": "1000",
      "in_reply_to_user_id": "1000",
      "in_reply_to_screen_name": "ada_example"
    }
  },
  {
    "tweet": {
      "id_str": "1594270827279286272",
      "id": "1594270827279286272",
      "created_at": "Sun Nov 20 10:06:00 +0000 2022",
      "full_text": "answers that",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "in_reply_to_status_id_str": "1594270575621046272",
      "in_reply_to_status_id": "1594270575621046272",
      "in_reply_to_user_id_str": "1000",
      "in_reply_to_user_id": "1000",
      "in_reply_to_screen_name": "ada_example"
    }
  },
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "root",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594271078937526272",
      "id": "1594271078937526272",
      "created_at": "Sun Nov 20 10:07:00 +0000 2022",
      "full_text": "@bob in between",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "in_reply_to_status_id_str": "1594269820646326272",
      "in_reply_to_status_id": "1594269820646326272",
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
      "full_text": "second branch",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "in_reply_to_status_id_str": "1594269317329846272",
      "in_reply_to_status_id": "1594269317329846272",
      "in_reply_to_user_id_str": "1000",
      "in_reply_to_user_id": "1000",
      "in_reply_to_screen_name": "ada_example"
    }
  },
  {
    "tweet": {
      "id_str": "1594270575621046272",
      "id": "1594270575621046272",
      "created_at": "Sun Nov 20 10:05:00 +0000 2022",
      "full_text": "its parent is not here",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "in_reply_to_status_id_str": "1500000000000000001",
      "in_reply_to_status_id": "1500000000000000001",
      "in_reply_to_user_id_str": "1000",
      "in_reply_to_user_id": "1000",
      "in_reply_to_screen_name": "ada_example"
    }
  },
  {
    "tweet": {
      "id_str": "1594269568988086272",
      "id": "1594269568988086272",
      "created_at": "Sun Nov 20 10:01:00 +0000 2022",
      "full_text": "first branch",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
      "in_reply_to_status_id_str": "1594269317329846272",
      "in_reply_to_status_id": "1594269317329846272",
      "in_reply_to_user_id_str": "1000",
      "in_reply_to_user_id": "1000",
      "in_reply_to_screen_name": "ada_example"
    }
  },
  {
    "tweet": {
      "id_str": "1594270323962806272",
      "id": "1594270323962806272",
      "created_at": "Sun Nov 20 10:04:00 +0000 2022",
      "full_text": "alone",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  }
]
