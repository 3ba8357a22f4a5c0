window.YTD.tweets.part0 = [
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
      "id_str": "1594269568988086272",
      "id": "1594269568988086272",
      "created_at": "Sun Nov 20 10:01:00 +0000 2022",
      "full_text": "goes on",
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
      "id_str": "1594269820646326272",
      "id": "1594269820646326272",
      "created_at": "Sun Nov 20 10:02:00 +0000 2022",
      "full_text": "a picture https://t.co/mediaaaaaa",
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
            "expanded_url": "https://twitter.com/ada_example/status/1594269820646326272/photo/1",
            "indices": ["10", "33"],
            "url": "https://t.co/mediaaaaaa",
            "media_url": "http://pbs.twimg.com/media/A1.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A1.jpg",
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
            "expanded_url": "https://twitter.com/ada_example/status/1594269820646326272/photo/1",
            "indices": ["10", "33"],
            "url": "https://t.co/mediaaaaaa",
            "media_url": "http://pbs.twimg.com/media/A1.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A1.jpg",
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
