window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594300000000000000",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "https://t.co/known12345",
      "entities": {
        "urls": [
          {
            "url": "https://t.co/known12345",
            "expanded_url": "https://example.org/bread",
            "display_url": "example.org/bread",
            "indices": [
              "0",
              "23"
            ]
          }
        ]
      }
    }
  }
]
