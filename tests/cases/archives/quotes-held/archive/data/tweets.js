window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1433036916126646272",
      "created_at": "Wed Sep 01 12:00:00 +0000 2021",
      "full_text": "This, exactly https://t.co/QuoteQu001",
      "entities": {
        "urls": [
          {
            "url": "https://t.co/QuoteQu001",
            "expanded_url": "https://twitter.com/bea_example/status/1432674528261046272",
            "display_url": "twitter.com/…",
            "indices": [
              "14",
              "37"
            ]
          }
        ]
      },
      "quoted_status": {
        "id_str": "1432674528261046272",
        "id": 1432674528261046272,
        "created_at": "Tue Aug 31 12:00:00 +0000 2021",
        "full_text": "From Monday the 9:40 leaves at 9:55 &amp; the 9:55 not at all. https://t.co/PicPic0001",
        "entities": {
          "user_mentions": [],
          "hashtags": [],
          "urls": [],
          "media": [
            {
              "url": "https://t.co/PicPic0001",
              "indices": [
                63,
                86
              ],
              "expanded_url": "https://twitter.com/bea_example/status/1432674528261046272/photo/1",
              "display_url": "pic.twitter.com/PicPic0001",
              "media_url_https": "https://pbs.twimg.com/media/B.jpg",
              "type": "photo"
            }
          ]
        },
        "user": {
          "screen_name": "bea_example",
          "name": "Bea",
          "id_str": "55501",
          "id": 55501
        }
      },
      "place": {
        "id": "abc",
        "url": "https://api.twitter.com/1.1/geo/id/abc.json",
        "place_type": "city",
        "name": "Husum",
        "full_name": "Husum, Deutschland",
        "country_code": "DE",
        "country": "Deutschland",
        "contained_within": [],
        "bounding_box": {
          "type": "Polygon",
          "coordinates": [
            [
              [
                9.0,
                54.4
              ],
              [
                9.1,
                54.4
              ]
            ]
          ]
        },
        "attributes": {}
      }
    }
  },
  {
    "tweet": {
      "id_str": "1433052015621046272",
      "created_at": "Wed Sep 01 13:00:00 +0000 2021",
      "full_text": "RT @cay_example: See",
      "retweeted_status": {
        "id_str": "1432999999999999999",
        "created_at": "Wed Sep 01 10:00:00 +0000 2021",
        "full_text": "See all of it",
        "user": {
          "screen_name": "cay_example",
          "name": "Cay",
          "id_str": "55502",
          "id": 55502
        }
      }
    }
  },
  {
    "tweet": {
      "id_str": "1433067115115446272",
      "created_at": "Wed Sep 01 14:00:00 +0000 2021",
      "full_text": "A quote without a time that makes sense",
      "quoted_status": {
        "id_str": "1432674528261046272",
        "id": 1432674528261046272,
        "created_at": "Wed Jun 31 10:00:00 +0000 2021",
        "full_text": "From Monday the 9:40 leaves at 9:55 &amp; the 9:55 not at all. https://t.co/PicPic0001",
        "entities": {
          "user_mentions": [],
          "hashtags": [],
          "urls": [],
          "media": [
            {
              "url": "https://t.co/PicPic0001",
              "indices": [
                63,
                86
              ],
              "expanded_url": "https://twitter.com/bea_example/status/1432674528261046272/photo/1",
              "display_url": "pic.twitter.com/PicPic0001",
              "media_url_https": "https://pbs.twimg.com/media/B.jpg",
              "type": "photo"
            }
          ]
        },
        "user": {
          "screen_name": "bea_example",
          "name": "Bea",
          "id_str": "55501",
          "id": 55501
        }
      }
    }
  }
]
