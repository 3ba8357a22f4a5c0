Grailbird.data.tweets_2010_11 = 
[
  {
    "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
    "entities": {"user_mentions": [], "media": [], "hashtags": [], "urls": []},
    "geo": {},
    "id_str": "29500000000",
    "text": "day only",
    "id": 29500000000,
    "created_at": "2010-11-01 00:00:00 +0000",
    "user": {
      "name": "Ada Example",
      "screen_name": "ada_example",
      "protected": false,
      "id_str": "1000",
      "profile_image_url_https": "https://pbs.twimg.com/profile_images/1/a.png",
      "id": 1000,
      "verified": false
    }
  },
  {
    "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
    "entities": {"user_mentions": [], "media": [], "hashtags": [], "urls": []},
    "geo": {},
    "id_str": "29500000009",
    "text": "later on that day",
    "id": 29500000009,
    "created_at": "2010-11-01 00:00:00 +0000",
    "user": {
      "name": "Ada Example",
      "screen_name": "ada_example",
      "protected": false,
      "id_str": "1000",
      "profile_image_url_https": "https://pbs.twimg.com/profile_images/1/a.png",
      "id": 1000,
      "verified": false
    }
  },
  {
    "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
    "entities": {"user_mentions": [], "media": [], "hashtags": [], "urls": []},
    "geo": {},
    "id_str": "29500000005",
    "text": "goes on",
    "id": 29500000005,
    "created_at": "2010-11-01 00:00:00 +0000",
    "user": {
      "name": "Ada Example",
      "screen_name": "ada_example",
      "protected": false,
      "id_str": "1000",
      "profile_image_url_https": "https://pbs.twimg.com/profile_images/1/a.png",
      "id": 1000,
      "verified": false
    },
    "in_reply_to_status_id_str": "29500000000",
    "in_reply_to_status_id": "29500000000",
    "in_reply_to_user_id_str": "1000",
    "in_reply_to_user_id": "1000",
    "in_reply_to_screen_name": "ada_example"
  }
]
