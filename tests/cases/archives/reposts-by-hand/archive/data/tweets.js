window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1700000001",
      "created_at": "Mon May 04 08:00:00 +0000 2009",
      "full_text": "RT @bea_example: The 9:40 is late. &lt;- third time this week, I give up",
      "entities": {
        "user_mentions": [
          {
            "screen_name": "bea_example",
            "name": "Bea",
            "id_str": "55501",
            "id": "55501",
            "indices": [
              "3",
              "15"
            ]
          }
        ]
      },
      "favorite_count": "0",
      "retweet_count": "0"
    }
  },
  {
    "tweet": {
      "id_str": "330592630993846272",
      "created_at": "Sat May 04 08:00:00 +0000 2013",
      "full_text": "RT @bea_example: The 9:40 is late. And so am I",
      "entities": {
        "user_mentions": [
          {
            "screen_name": "bea_example",
            "name": "Bea",
            "id_str": "55501",
            "id": "55501",
            "indices": [
              "3",
              "15"
            ]
          }
        ]
      },
      "favorite_count": "4",
      "retweet_count": "2"
    }
  },
  {
    "tweet": {
      "id_str": "462864201937846272",
      "created_at": "Sun May 04 08:00:00 +0000 2014",
      "full_text": "RT @bea_example: The 9:40 is late. Is it?",
      "entities": {
        "user_mentions": [
          {
            "screen_name": "bea_example",
            "name": "Bea",
            "id_str": "55501",
            "id": "55501",
            "indices": [
              "3",
              "15"
            ]
          }
        ]
      },
      "favorite_count": "0",
      "retweet_count": "0",
      "in_reply_to_status_id_str": "330000000000000000",
      "in_reply_to_user_id_str": "55501",
      "in_reply_to_screen_name": "bea_example"
    }
  },
  {
    "tweet": {
      "id_str": "595135772881846272",
      "created_at": "Mon May 04 08:00:00 +0000 2015",
      "full_text": "RT @bea_example: The 9:40 is late.",
      "entities": {
        "user_mentions": [
          {
            "screen_name": "bea_example",
            "name": "Bea",
            "id_str": "55501",
            "id": "55501",
            "indices": [
              "3",
              "15"
            ]
          }
        ]
      },
      "favorite_count": "0",
      "retweet_count": "0"
    }
  }
]
