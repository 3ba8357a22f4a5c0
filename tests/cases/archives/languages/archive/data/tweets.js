window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "lang und",
      "lang": "und",
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
      "full_text": "lang zxx",
      "lang": "zxx",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594269820646326272",
      "id": "1594269820646326272",
      "created_at": "Sun Nov 20 10:02:00 +0000 2022",
      "full_text": "lang qme",
      "lang": "qme",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594270072304566272",
      "id": "1594270072304566272",
      "created_at": "Sun Nov 20 10:03:00 +0000 2022",
      "full_text": "lang qht",
      "lang": "qht",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594270323962806272",
      "id": "1594270323962806272",
      "created_at": "Sun Nov 20 10:04:00 +0000 2022",
      "full_text": "lang art",
      "lang": "art",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594270575621046272",
      "id": "1594270575621046272",
      "created_at": "Sun Nov 20 10:05:00 +0000 2022",
      "full_text": "lang in",
      "lang": "in",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594270827279286272",
      "id": "1594270827279286272",
      "created_at": "Sun Nov 20 10:06:00 +0000 2022",
      "full_text": "lang iw",
      "lang": "iw",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594271078937526272",
      "id": "1594271078937526272",
      "created_at": "Sun Nov 20 10:07:00 +0000 2022",
      "full_text": "lang no",
      "lang": "no",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594271330595766272",
      "id": "1594271330595766272",
      "created_at": "Sun Nov 20 10:08:00 +0000 2022",
      "full_text": "lang tl",
      "lang": "tl",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594271582254006272",
      "id": "1594271582254006272",
      "created_at": "Sun Nov 20 10:09:00 +0000 2022",
      "full_text": "lang pt",
      "lang": "pt",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594271833912246272",
      "id": "1594271833912246272",
      "created_at": "Sun Nov 20 10:10:00 +0000 2022",
      "full_text": "lang None",
      "lang": null,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594272085570486272",
      "id": "1594272085570486272",
      "created_at": "Sun Nov 20 10:11:00 +0000 2022",
      "full_text": "lang ",
      "lang": "",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1594272337228726272",
      "id": "1594272337228726272",
      "created_at": "Sun Nov 20 10:12:00 +0000 2022",
      "full_text": "lang not a language",
      "lang": "not a language",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  }
]
