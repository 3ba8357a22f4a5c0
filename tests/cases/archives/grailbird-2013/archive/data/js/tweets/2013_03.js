Grailbird.data.tweets_2013_03 = 
[
  {
    "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
    "entities": {
      "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": [0, 4], "id_str": "2000", "id": 2000}],
      "media": [],
      "hashtags": [],
      "urls": []
    },
    "geo": {},
    "id_str": "317924155192246272",
    "text": "@bob \ud83d\ude00 hi",
    "id": 317924155192246272,
    "created_at": "Sat Mar 30 09:00:00 +0000 2013",
    "user": {
      "name": "Ada Example",
      "screen_name": "ada_example",
      "protected": false,
      "id_str": "1000",
      "profile_image_url_https": "https://pbs.twimg.com/profile_images/1/a.png",
      "id": 1000,
      "verified": false
    },
    "in_reply_to_status_id_str": "317000000000000000",
    "in_reply_to_status_id": 317000000000000000,
    "in_reply_to_user_id_str": "2000",
    "in_reply_to_user_id": 2000,
    "in_reply_to_screen_name": "bob"
  }
]
