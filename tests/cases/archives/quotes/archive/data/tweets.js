window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "plain https://t.co/quoteaaaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/quoteaaaaa",
            "indices": ["6", "29"],
            "expanded_url": "https://twitter.com/bob/status/1500000000000000001",
            "display_url": "twitter.com/bob/status/1500000000000000001"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594269568988086272",
      "id": "1594269568988086272",
      "created_at": "Sun Nov 20 10:01:00 +0000 2022",
      "full_text": "with picture https://t.co/quoteaaaaa https://t.co/mediaaaaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/quoteaaaaa",
            "indices": ["13", "36"],
            "expanded_url": "https://x.com/bob/status/1500000000000000002",
            "display_url": "x.com/bob/status/1500000000000000002"
          }
        ],
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594269568988086272/photo/1",
            "indices": ["37", "60"],
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
            "expanded_url": "https://twitter.com/ada_example/status/1594269568988086272/photo/1",
            "indices": ["37", "60"],
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
  },
  {
    "tweet": {
      "id_str": "1594269820646326272",
      "id": "1594269820646326272",
      "created_at": "Sun Nov 20 10:02:00 +0000 2022",
      "full_text": "own https://t.co/quoteaaaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/quoteaaaaa",
            "indices": ["4", "27"],
            "expanded_url": "https://twitter.com/ada_example/status/1594269317329846272",
            "display_url": "twitter.com/ada_example/status/1594269317329846272"
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
      "full_text": "itself https://t.co/quoteaaaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/quoteaaaaa",
            "indices": ["7", "30"],
            "expanded_url": "https://twitter.com/ada_example/status/1594270072304566272",
            "display_url": "twitter.com/ada_example/status/1594270072304566272"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594270323962806272",
      "id": "1594270323962806272",
      "created_at": "Sun Nov 20 10:04:00 +0000 2022",
      "full_text": "unknown author https://t.co/quoteaaaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/quoteaaaaa",
            "indices": ["15", "38"],
            "expanded_url": "https://twitter.com/i/web/status/1500000000000000003",
            "display_url": "twitter.com/i/web/status/1500000000000000003"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594270575621046272",
      "id": "1594270575621046272",
      "created_at": "Sun Nov 20 10:05:00 +0000 2022",
      "full_text": "mobile https://t.co/quoteaaaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/quoteaaaaa",
            "indices": ["7", "30"],
            "expanded_url": "https://mobile.twitter.com/bob/status/1500000000000000004?s=20",
            "display_url": "mobile.twitter.com/bob/status/1500000000000000004?s=20"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594270827279286272",
      "id": "1594270827279286272",
      "created_at": "Sun Nov 20 10:06:00 +0000 2022",
      "full_text": "a picture https://t.co/quoteaaaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/quoteaaaaa",
            "indices": ["10", "33"],
            "expanded_url": "https://twitter.com/bob/status/1500000000000000005/photo/1",
            "display_url": "twitter.com/bob/status/1500000000000000005/photo/1"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594271078937526272",
      "id": "1594271078937526272",
      "created_at": "Sun Nov 20 10:07:00 +0000 2022",
      "full_text": "in the middle https://t.co/quoteaaaaa it is a link",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/quoteaaaaa",
            "indices": ["14", "37"],
            "expanded_url": "https://twitter.com/bob/status/1500000000000000006",
            "display_url": "twitter.com/bob/status/1500000000000000006"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594271330595766272",
      "id": "1594271330595766272",
      "created_at": "Sun Nov 20 10:08:00 +0000 2022",
      "full_text": "https://t.co/quoteaaaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/quoteaaaaa",
            "indices": ["0", "23"],
            "expanded_url": "https://twitter.com/bob/statuses/1500000000000000007",
            "display_url": "twitter.com/bob/statuses/1500000000000000007"
          }
        ]
      }
    }
  }
]
