Grailbird.data.tweets_2017_05 = 
[
  {
    "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
    "entities": {"user_mentions": [], "media": [], "hashtags": [], "urls": []},
    "geo": {},
    "id_str": "859346725893046272",
    "text": "RT @bob: old",
    "id": 859346725893046272,
    "created_at": "2017-05-02 10:00:00 +0000",
    "user": {
      "name": "Ada Example",
      "screen_name": "ada_example",
      "protected": false,
      "id_str": "1000",
      "profile_image_url_https": "https://pbs.twimg.com/profile_images/1/a.png",
      "id": 1000,
      "verified": false
    },
    "retweeted_status": {
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {"user_mentions": [], "media": [], "hashtags": [], "urls": []},
      "geo": {},
      "id_str": "1100000000",
      "text": "old",
      "id": 1100000000,
      "created_at": "2009-01-02 00:00:00 +0000",
      "user": {
        "name": "Bob",
        "screen_name": "bob",
        "protected": false,
        "id_str": "2000",
        "profile_image_url_https": "",
        "id": 2000,
        "verified": false
      }
    }
  },
  {
    "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
    "entities": {
      "user_mentions": [],
      "media": [
        {
          "expanded_url": "https://twitter.com/ada_example/status/858984338027446272/photo/1",
          "indices": [6, 28],
          "url": "http://t.co/mediaaaaaa",
          "media_url": "http://pbs.twimg.com/media/C.jpg",
          "media_url_https": "https://pbs.twimg.com/media/C.jpg",
          "sizes": [{"h": 150, "resize": "crop", "w": 150}, {"h": 600, "resize": "fit", "w": 800}],
          "display_url": "pic.twitter.com/aaaaa",
          "media_alt": "A cat asleep"
        }
      ],
      "hashtags": [],
      "urls": []
    },
    "geo": {},
    "id_str": "858984338027446272",
    "text": "a cat http://t.co/mediaaaaaa",
    "id": 858984338027446272,
    "created_at": "2017-05-01 10:00:00 +0000",
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
