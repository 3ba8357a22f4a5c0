window.YTD.tweet.part0 = [
  {
    "tweet": {
      "id_str": "1278267098526646272",
      "id": "1278267098526646272",
      "created_at": "Wed Jul 01 10:00:00 +0000 2020",
      "full_text": "pic https://t.co/mediaaaaaa",
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
            "expanded_url": "https://twitter.com/ada_example/status/1278267098526646272/photo/1",
            "indices": ["4", "27"],
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
            "expanded_url": "https://twitter.com/ada_example/status/1278267098526646272/photo/1",
            "indices": ["4", "27"],
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
