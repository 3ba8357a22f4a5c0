window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594300000000000000",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "@bob_example hello",
      "entities": {
        "user_mentions": [
          {
            "name": "Bob Example",
            "screen_name": "bob_example",
            "indices": [
              "0",
              "12"
            ],
            "id_str": "2000",
            "id": "2000"
          }
        ]
      }
    }
  }
]
