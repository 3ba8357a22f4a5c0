Grailbird.data.tweets_2013_04 = 
[
  {
    "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
    "entities": {"user_mentions": [], "media": [], "hashtags": [], "urls": []},
    "geo": {},
    "id_str": "323182763832246272",
    "text": "hello",
    "id": 323182763832246272,
    "created_at": "Sat Apr 13 21:15:50 +0000 2013",
    "user": {
      "name": "Ada Example",
      "screen_name": "ada_example",
      "protected": false,
      "id_str": "1000",
      "profile_image_url_https": "https://pbs.twimg.com/profile_images/1/a.png",
      "id": 1000,
      "verified": false
    }
  }
]
