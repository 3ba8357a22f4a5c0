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
            "media_url": "http://pbs.twimg.com/media/A0.png",
            "media_url_https": "https://pbs.twimg.com/media/A0.png",
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
            "media_url": "http://pbs.twimg.com/media/A0.png",
            "media_url_https": "https://pbs.twimg.com/media/A0.png",
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
            "media_url": "http://pbs.twimg.com/media/-A_1-.png",
            "media_url_https": "https://pbs.twimg.com/media/-A_1-.png",
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
            "media_url": "http://pbs.twimg.com/media/-A_1-.png",
            "media_url_https": "https://pbs.twimg.com/media/-A_1-.png",
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
            "media_url": "http://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
            "media_url_https": "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
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
            "media_url": "http://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
            "media_url_https": "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
            "type": "video",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa2",
            "video_info": {
              "duration_millis": "12500",
              "variants": [
                {
                  "bitrate": "832000",
                  "content_type": "video/mp4",
                  "url": "https://video.twimg.com/ext_tw_video/1/pu/vid/640x360/middle.mp4?tag=10"
                },
                {"content_type": "application/x-mpegURL", "url": "https://video.twimg.com/x.m3u8"},
                {
                  "bitrate": "2176000",
                  "content_type": "video/mp4",
                  "url": "https://video.twimg.com/ext_tw_video/1/pu/vid/1280x720/best.mp4?tag=12"
                }
              ]
            }
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
            "media_url": "http://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
            "media_url_https": "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
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
            "media_url": "http://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
            "media_url_https": "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
            "type": "video",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa3",
            "video_info": {
              "duration_millis": "12500",
              "variants": [
                {
                  "bitrate": "832000",
                  "content_type": "video/mp4",
                  "url": "https://video.twimg.com/ext_tw_video/1/pu/vid/640x360/middle.mp4?tag=10"
                },
                {"content_type": "application/x-mpegURL", "url": "https://video.twimg.com/x.m3u8"},
                {
                  "bitrate": "2176000",
                  "content_type": "video/mp4",
                  "url": "https://video.twimg.com/ext_tw_video/1/pu/vid/1280x720/best.mp4?tag=12"
                }
              ]
            }
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
            "media_url": "http://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/g.jpg",
            "media_url_https": "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/g.jpg",
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
            "media_url": "http://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/g.jpg",
            "media_url_https": "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/g.jpg",
            "type": "animated_gif",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa4",
            "video_info": {
              "duration_millis": "12500",
              "variants": [
                {
                  "bitrate": "832000",
                  "content_type": "video/mp4",
                  "url": "https://video.twimg.com/ext_tw_video/1/pu/vid/640x360/middle.mp4?tag=10"
                },
                {"content_type": "application/x-mpegURL", "url": "https://video.twimg.com/x.m3u8"},
                {
                  "bitrate": "2176000",
                  "content_type": "video/mp4",
                  "url": "https://video.twimg.com/ext_tw_video/1/pu/vid/1280x720/best.mp4?tag=12"
                }
              ]
            }
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
            "media_url": "http://pbs.twimg.com/media/A5.png",
            "media_url_https": "https://pbs.twimg.com/media/A5.png",
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
            "media_url": "http://pbs.twimg.com/media/A5.png",
            "media_url_https": "https://pbs.twimg.com/media/A5.png",
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
            "media_url": "http://pbs.twimg.com/media/A6-missing.png",
            "media_url_https": "https://pbs.twimg.com/media/A6-missing.png",
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
            "media_url": "http://pbs.twimg.com/media/A6-missing.png",
            "media_url_https": "https://pbs.twimg.com/media/A6-missing.png",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa6"
          },
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594270827279286272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa6",
            "media_url": "http://pbs.twimg.com/media/A6.png",
            "media_url_https": "https://pbs.twimg.com/media/A6.png",
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
  },
  {
    "tweet": {
      "id_str": "1594271078937526272",
      "id": "1594271078937526272",
      "created_at": "Sun Nov 20 10:07:00 +0000 2022",
      "full_text": "medium 7 https://t.co/mediaaaaa7",
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
            "expanded_url": "https://twitter.com/ada_example/status/1594271078937526272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa7",
            "media_url": "http://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
            "media_url_https": "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa7"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594271078937526272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa7",
            "media_url": "http://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
            "media_url_https": "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/v.jpg",
            "type": "video",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa7",
            "video_info": {
              "duration_millis": "12500",
              "variants": [
                {
                  "bitrate": "832000",
                  "content_type": "video/mp4",
                  "url": "https://video.twimg.com/ext_tw_video/1/pu/vid/640x360/middle.mp4?tag=10"
                },
                {"content_type": "application/x-mpegURL", "url": "https://video.twimg.com/x.m3u8"},
                {
                  "bitrate": "2176000",
                  "content_type": "video/mp4",
                  "url": "https://video.twimg.com/ext_tw_video/1/pu/vid/1280x720/best.mp4?tag=12"
                }
              ]
            }
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
      "full_text": "medium 8 https://t.co/mediaaaaa8",
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
            "expanded_url": "https://twitter.com/ada_example/status/1594271330595766272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa8",
            "media_url": "http://pbs.twimg.com/media/A8.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A8.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa8"
          }
        ]
      },
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/ada_example/status/1594271330595766272/photo/1",
            "indices": ["9", "32"],
            "url": "https://t.co/mediaaaaa8",
            "media_url": "http://pbs.twimg.com/media/A8.jpg",
            "media_url_https": "https://pbs.twimg.com/media/A8.jpg",
            "type": "photo",
            "sizes": {
              "large": {"w": "640", "h": "480", "resize": "fit"},
              "thumb": {"w": "150", "h": "150", "resize": "crop"}
            },
            "display_url": "pic.twitter.com/aaaa8"
          }
        ]
      }
    }
  }
]
