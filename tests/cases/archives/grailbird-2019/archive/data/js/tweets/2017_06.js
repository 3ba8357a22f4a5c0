Grailbird.data.tweets_2017_06 = 
[
  {
    "source": "web",
    "entities": {"user_mentions": [], "media": [], "hashtags": [], "urls": []},
    "geo": {"type": "Point", "coordinates": [45.07, 7.69]},
    "id_str": "870059817169846272",
    "text": "June where I live",
    "id": 870059817169846272,
    "created_at": "2017-05-31 23:30:00 +0000",
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
