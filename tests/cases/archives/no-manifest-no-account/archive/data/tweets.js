window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "hello https://t.co/mediaaaaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [],
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594269317329846272/photo/1",
            "indices": ["6", "29"],
            "url": "https://t.co/mediaaaaaa",
            "media_url": "http://pbs.twimg.com/media/D1.png",
            "media_url_https": "https://pbs.twimg.com/media/D1.png",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaaa"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594269317329846272/photo/1",
            "indices": ["6", "29"],
            "url": "https://t.co/mediaaaaaa",
            "media_url": "http://pbs.twimg.com/media/D1.png",
            "media_url_https": "https://pbs.twimg.com/media/D1.png",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaaa"
          }
        ]
      }
    }
  }
]
