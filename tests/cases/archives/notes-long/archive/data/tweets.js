window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1652976155751350272",
      "id": "1652976155751350272",
      "created_at": "Mon May 01 10:00:01 +0000 2023",
      "full_text": "@bob The first sentence of a long note, which says something &amp; nothing &lt; all. More of it follows here. More of it follows here. More of it follows here. More of it follows here. More of it follows here. More of it follows here. More of it follows here. More of it foll…",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [{"name": "Bob", "screen_name": "bob", "indices": ["0", "4"], "id_str": "2000", "id": "2000"}],
        "urls": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "1652976159945654272",
      "id": "1652976159945654272",
      "created_at": "Mon May 01 10:00:02 +0000 2023",
      "full_text": "The first sentence of another post",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    }
  }
]
