window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "RT @bob: An opinion &amp; more of it, An opinion &amp; more of it, An opinion &amp; more of it, An opinion &amp; more of it, An opinion &amp; more of it, An op…",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [{"text": "gone", "indices": ["150", "155"]}],
        "symbols": [],
        "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": ["3", "7"], "id_str": "2000", "id": "2000"}],
        "urls": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594269568988086272",
      "id": "1594269568988086272",
      "created_at": "Sun Nov 20 10:01:00 +0000 2022",
      "full_text": "RT @bob: I wonder …",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": ["3", "7"], "id_str": "2000", "id": "2000"}],
        "urls": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594269820646326272",
      "id": "1594269820646326272",
      "created_at": "Sun Nov 20 10:02:00 +0000 2022",
      "full_text": "RT @bob: a picture https://t.co/mediaaaaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": ["3", "7"], "id_str": "2000", "id": "2000"}],
        "urls": [],
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1500000000000000009/photo/1",
            "indices": ["19", "42"],
            "url": "https://t.co/mediaaaaaa",
            "media_url": "http://pbs.twimg.com/media/A1.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A1.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaaa",
            "source_status_id_str": "1500000000000000009",
            "source_user_id_str": "2000"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1500000000000000009/photo/1",
            "indices": ["19", "42"],
            "url": "https://t.co/mediaaaaaa",
            "media_url": "http://pbs.twimg.com/media/A1.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A1.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaaa",
            "source_status_id_str": "1500000000000000009",
            "source_user_id_str": "2000"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594270072304566272",
      "id": "1594270072304566272",
      "created_at": "Sun Nov 20 10:03:00 +0000 2022",
      "full_text": "RT @bob: words and words words and words words and words words and words words and words words and words words and words see https://t.co/a…",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": ["3", "7"], "id_str": "2000", "id": "2000"}],
        "urls": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594270323962806272",
      "id": "1594270323962806272",
      "created_at": "Sun Nov 20 10:04:00 +0000 2022",
      "full_text": "RT @bob: renamed",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [{"name": "Robert", "screen_name": "robert", "indices": ["3", "7"], "id_str": "2000", "id": "2000"}],
        "urls": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594270575621046272",
      "id": "1594270575621046272",
      "created_at": "Sun Nov 20 10:05:00 +0000 2022",
      "full_text": "RT @bob nice text",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "3",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": ["3", "7"], "id_str": "2000", "id": "2000"}],
        "urls": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594270827279286272",
      "id": "1594270827279286272",
      "created_at": "Sun Nov 20 10:06:00 +0000 2022",
      "full_text": "RT @nobody: without a mention",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  }
]
