window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "no target https://t.co/missingaaa",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [{"url": "https://t.co/missingaaa", "indices": ["10", "33"]}]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594269568988086272",
      "id": "1594269568988086272",
      "created_at": "Sun Nov 20 10:01:00 +0000 2022",
      "full_text": "moved 🐈 https://t.co/movedaaaaa end",
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
            "url": "https://t.co/movedaaaaa",
            "indices": ["9", "32"],
            "expanded_url": "https://example.org/moved",
            "display_url": "example.org/moved"
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
      "full_text": "two https://t.co/twiceaaaaa times https://t.co/twiceaaaaa",
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
            "url": "https://t.co/twiceaaaaa",
            "indices": ["4", "27"],
            "expanded_url": "https://example.org/twice",
            "display_url": "example.org/twice"
          },
          {
            "url": "https://t.co/twiceaaaaa",
            "indices": ["4", "27"],
            "expanded_url": "https://example.org/twice",
            "display_url": "example.org/twice"
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
      "full_text": "chain https://t.co/firstaaaaa",
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
            "url": "https://t.co/firstaaaaa",
            "indices": ["6", "29"],
            "expanded_url": "https://t.co/secondaaaa",
            "display_url": "t.co/secondaaaa"
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
      "full_text": "https://t.co/secondaaaa is the target",
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
            "url": "https://t.co/secondaaaa",
            "indices": ["0", "23"],
            "expanded_url": "https://example.org/end",
            "display_url": "example.org/end"
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
      "full_text": "redacted https://t.co/redactaaaa",
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
            "url": "https://t.co/redactaaaa",
            "indices": ["9", "32"],
            "expanded_url": "[redacted]",
            "display_url": "[redacted]"
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
      "full_text": "no entity https://t.co/movedaaaaa.",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  }
]
