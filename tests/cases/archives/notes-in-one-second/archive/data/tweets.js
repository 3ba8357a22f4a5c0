window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1652976156170780672",
      "id": "1652976156170780672",
      "created_at": "Mon May 01 10:00:01 +0000 2023",
      "full_text": "Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning…",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  },
  {
    "tweet": {
      "id_str": "1652976157848502272",
      "id": "1652976157848502272",
      "created_at": "Mon May 01 10:00:01 +0000 2023",
      "full_text": "Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning. Same beginning…",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  }
]
