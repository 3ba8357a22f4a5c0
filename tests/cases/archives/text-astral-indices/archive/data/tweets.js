window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "id": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "😀👨‍👩‍👧 @bob_example see https://t.co/aaaaaaaaaa and #cats 🇮🇹 $ABC",
      "lang": "en",
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "hashtags": [{"text": "cats", "indices": ["52", "57"]}],
        "symbols": [{"text": "ABC", "indices": ["61", "65"]}],
        "user_mentions": [
          {
            "name": "Bob",
            "screen_name": "bob_example",
            "indices": ["7", "19"],
            "id_str": "2000",
            "id": "2000"
          }
        ],
        "urls": [
          {
            "url": "https://t.co/aaaaaaaaaa",
            "indices": ["24", "47"],
            "expanded_url": "https://example.org/cats",
            "display_url": "example.org/cats"
          }
        ]
      }
    }
  }
]
