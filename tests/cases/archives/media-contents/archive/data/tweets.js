window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "medium 0 https://t.co/mediaaaaa0",
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
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa0",
            "media_url": "http://pbs.twimg.com/media/A0.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A0.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa0"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594269317329846272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa0",
            "media_url": "http://pbs.twimg.com/media/A0.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A0.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa0"
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
      "full_text": "medium 1 https://t.co/mediaaaaa1",
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
            "expanded_url": "https://twitter.com/ada_example/status/1594269568988086272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa1",
            "media_url": "http://pbs.twimg.com/media/A1.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A1.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa1"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594269568988086272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa1",
            "media_url": "http://pbs.twimg.com/media/A1.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A1.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa1"
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
      "full_text": "medium 2 https://t.co/mediaaaaa2",
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
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa2",
            "media_url": "http://pbs.twimg.com/media/A2.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A2.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa2"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594269820646326272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa2",
            "media_url": "http://pbs.twimg.com/media/A2.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A2.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa2"
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
      "full_text": "medium 3 https://t.co/mediaaaaa3",
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
            "expanded_url": "https://twitter.com/ada_example/status/1594270072304566272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa3",
            "media_url": "http://pbs.twimg.com/media/A3.png",
            "media_url_https": "https://pbs.twimg.com/media/A3.png",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa3"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594270072304566272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa3",
            "media_url": "http://pbs.twimg.com/media/A3.png",
            "media_url_https": "https://pbs.twimg.com/media/A3.png",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa3"
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
      "full_text": "medium 4 https://t.co/mediaaaaa4",
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
            "expanded_url": "https://twitter.com/ada_example/status/1594270323962806272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa4",
            "media_url": "http://pbs.twimg.com/media/A4.png",
            "media_url_https": "https://pbs.twimg.com/media/A4.png",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa4"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594270323962806272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa4",
            "media_url": "http://pbs.twimg.com/media/A4.png",
            "media_url_https": "https://pbs.twimg.com/media/A4.png",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa4"
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
      "full_text": "medium 5 https://t.co/mediaaaaa5",
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
            "expanded_url": "https://twitter.com/ada_example/status/1594270575621046272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa5",
            "media_url": "http://pbs.twimg.com/media/A5.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A5.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa5"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594270575621046272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa5",
            "media_url": "http://pbs.twimg.com/media/A5.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A5.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa5"
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
      "full_text": "medium 6 https://t.co/mediaaaaa6",
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
            "expanded_url": "https://twitter.com/ada_example/status/1594270827279286272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa6",
            "media_url": "http://pbs.twimg.com/media/A6.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A6.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa6"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594270827279286272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa6",
            "media_url": "http://pbs.twimg.com/media/A6.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A6.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa6"
          }
        ]
      }
    }
  }
]
