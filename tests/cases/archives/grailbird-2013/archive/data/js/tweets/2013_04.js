Grailbird.data.tweets_2013_04 = 
[
  {
    "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
    "entities": {
      "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": [3, 7], "id_str": "2000", "id": 2000}],
      "media": [],
      "hashtags": [],
      "urls": []
    },
    "geo": {},
    "id_str": "323182763832246272",
    "text": "RT @bob: An engine that weaves, at some length, so that the repost was cut at a hundred and forty characters, but the original beside it wa\u2026",
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
    },
    "retweeted_status": {
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "user_mentions": [],
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/323185000000000000/photo/1",
            "indices": [136, 158],
            "url": "http://t.co/kkkkkkkkkk",
            "media_url": "http://pbs.twimg.com/media/BH.jpg",
            "media_url_https": "https://pbs.twimg.com/media/BH.jpg",
            "sizes": [{"h": 150, "resize": "crop", "w": 150}, {"h": 300, "resize": "fit", "w": 400}],
            "display_url": "pic.twitter.com/kkkkk"
          }
        ],
        "hashtags": [],
        "urls": []
      },
      "geo": {},
      "id_str": "323185000000000000",
      "text": "An engine that weaves, at some length, so that the repost was cut at a hundred and forty characters, but the original beside it was not http://t.co/kkkkkkkkkk",
      "id": 323185000000000000,
      "created_at": "Sat Apr 13 21:12:31 +0000 2013",
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
      "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": [3, 7], "id_str": "2000", "id": 2000}],
      "media": [],
      "hashtags": [],
      "urls": []
    },
    "geo": {},
    "id_str": "318648930923446272",
    "text": "RT @bob: I typed this by hand \ud83d\ude00",
    "id": 318648930923446272,
    "created_at": "Mon Apr 01 09:00:00 +0000 2013",
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
