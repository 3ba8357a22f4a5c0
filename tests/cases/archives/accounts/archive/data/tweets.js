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
  },
  {
    "tweet": {
      "id_str": "1594300000000000001",
      "created_at": "Mon Nov 21 10:00:00 +0000 2022",
      "full_text": "@bob_new hello again",
      "entities": {
        "user_mentions": [
          {
            "name": "Bob",
            "screen_name": "bob_new",
            "indices": [
              "0",
              "8"
            ],
            "id_str": "2000"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594300000000000002",
      "created_at": "Mon Nov 21 10:00:01 +0000 2022",
      "full_text": "to somebody",
      "in_reply_to_status_id_str": "1594000000000000000",
      "in_reply_to_user_id_str": "3000"
    }
  },
  {
    "tweet": {
      "id_str": "1594300000000000003",
      "created_at": "Mon Nov 21 10:00:02 +0000 2022",
      "full_text": "quoting https://t.co/quote12345",
      "entities": {
        "urls": [
          {
            "url": "https://t.co/quote12345",
            "expanded_url": "https://twitter.com/carol_example/status/1594000000000000000",
            "display_url": "twitter.com/carol…",
            "indices": [
              "8",
              "31"
            ]
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594300000000000004",
      "created_at": "Mon Nov 21 10:00:03 +0000 2022",
      "full_text": "taken https://t.co/media12345",
      "extended_entities": {
        "media": [
          {
            "url": "https://t.co/media12345",
            "expanded_url": "https://twitter.com/dave_example/status/1593900000000000000/photo/1",
            "media_url_https": "https://pbs.twimg.com/media/D.jpg",
            "type": "photo",
            "indices": [
              "6",
              "29"
            ],
            "id_str": "9",
            "source_status_id_str": "1593900000000000000",
            "source_user_id_str": "4000"
          }
        ]
      }
    }
  }
]
