window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "The tide tables for the coming week are finally up on the harbour wall, and for once they agree with the printed almanac. Low water on Tuesday comes so early that the mud path to the island will be open before breakfast; take boots, take a rope, and do not trust the sec…",
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1594269317329846272",
            "1594271330595766272"
          ],
          "editableUntil": "2022-11-20T11:00:00.000Z",
          "editsRemaining": "4",
          "isEditEligible": true
        }
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594271330595766272",
      "created_at": "Sun Nov 20 10:08:00 +0000 2022",
      "full_text": "The tide tables for the coming week are finally up on the harbour wall, and for once they agree with the printed almanac. Low water on Tuesday comes so early that the mud path to the island will be open before breakfast; take boots, take a rope, and do not trust the sec…",
      "edit_info": {
        "edit": {
          "initialTweetId": "1594269317329846272",
          "editControlInitial": {
            "editTweetIds": [
              "1594269317329846272",
              "1594271330595766272"
            ],
            "editableUntil": "2022-11-20T11:00:00.000Z",
            "editsRemaining": "4",
            "isEditEligible": true
          }
        }
      }
    }
  },
  {
    "tweet": {
      "id_str": "1594284416824246272",
      "created_at": "Sun Nov 20 11:00:00 +0000 2022",
      "full_text": "Nobody has counted the lanterns since the old keeper left, and so we did it by hand, twice, from both ends of the pier, with a whistle and two notebooks that got wet. There are forty-one of them, not forty, and one of the forty-one is on the roof of the shed where the b…"
    }
  },
  {
    "tweet": {
      "id_str": "1594299516318646272",
      "created_at": "Sun Nov 20 12:00:00 +0000 2022",
      "full_text": "@bea_example @cay_example @gone_example That is what I said all along, The tide tables for the coming week are finally up on the harbour wall, and for once they agree with the printed almanac. Low water on Tuesday comes so early that the mud path to the island will be open before breakfast; take boot…",
      "in_reply_to_user_id_str": "55501",
      "in_reply_to_screen_name": "bea_example",
      "in_reply_to_status_id_str": "1594000000000000000",
      "entities": {
        "user_mentions": [
          {
            "screen_name": "bea_example",
            "name": "Bea",
            "id_str": "55501",
            "indices": [
              "0",
              "12"
            ]
          },
          {
            "screen_name": "cay_example",
            "name": "Cay",
            "id_str": "55502",
            "indices": [
              "13",
              "25"
            ]
          }
        ]
      }
    }
  }
]
