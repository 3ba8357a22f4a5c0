Grailbird.data.tweets_2021_09 = 
[
 {
  "id_str": "1433036916126646272",
  "id": 1433036916126646272,
  "created_at": "2021-09-01 12:00:00 +0000",
  "text": "This, exactly https://t.co/QuoteQu001",
  "source": "web",
  "user": {
   "screen_name": "ada_example",
   "name": "Ada Example",
   "id_str": "1000",
   "id": 1000
  },
  "entities": {
   "user_mentions": [],
   "hashtags": [],
   "urls": [
    {
     "url": "https://t.co/QuoteQu001",
     "expanded_url": "https://twitter.com/bea_example/status/1432674528261046272",
     "display_url": "twitter.com/\u2026",
     "indices": [
      14,
      37
     ]
    }
   ]
  },
  "is_quote_status": true,
  "quoted_status_id_str": "1432674528261046272",
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
  },
  "lang": "en",
  "favorite_count": 3,
  "retweet_count": 1,
  "truncated": false,
  "display_text_range": [
   0,
   13
  ]
 },
 {
  "id_str": "1433040000000000000",
  "id": 1433040000000000000,
  "created_at": "2021-09-01 13:00:00 +0000",
  "text": "No address at its end",
  "source": "web",
  "user": {
   "screen_name": "ada_example",
   "name": "Ada Example",
   "id_str": "1000",
   "id": 1000
  },
  "entities": {
   "urls": [],
   "hashtags": [],
   "user_mentions": []
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
  "quoted_status_id_str": "1432674528261046272"
 },
 {
  "id_str": "1433050000000000000",
  "id": 1433050000000000000,
  "created_at": "2021-09-01 14:00:00 +0000",
  "text": "Another address https://t.co/QuoteQu001",
  "source": "web",
  "user": {
   "screen_name": "ada_example",
   "name": "Ada Example",
   "id_str": "1000",
   "id": 1000
  },
  "entities": {
   "user_mentions": [],
   "hashtags": [],
   "urls": [
    {
     "url": "https://t.co/QuoteQu001",
     "expanded_url": "https://twitter.com/cay_example/status/77",
     "display_url": "twitter.com/\u2026",
     "indices": [
      16,
      39
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
  }
 },
 {
  "id_str": "1433060000000000000",
  "id": 1433060000000000000,
  "created_at": "2021-09-01 15:00:00 +0000",
  "text": "RT @cay_example: See here",
  "source": "web",
  "user": {
   "screen_name": "ada_example",
   "name": "Ada Example",
   "id_str": "1000",
   "id": 1000
  },
  "entities": {
   "urls": [],
   "hashtags": [],
   "user_mentions": []
  },
  "retweeted_status": {
   "id_str": "1432999999999999999",
   "created_at": "Wed Sep 01 10:00:00 +0000 2021",
   "full_text": "See here https://t.co/QuoteQu001",
   "user": {
    "screen_name": "cay_example",
    "name": "Cay",
    "id_str": "55502",
    "id": 55502
   },
   "entities": {
    "urls": [
     {
      "url": "https://t.co/QuoteQu001",
      "expanded_url": "https://twitter.com/bea_example/status/1432674528261046272",
      "display_url": "twitter.com/\u2026",
      "indices": [
       9,
       32
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
   }
  }
 },
 {
  "id_str": "1433070000000000000",
  "id": 1433070000000000000,
  "created_at": "2021-09-01 16:00:00 +0000",
  "text": "It is a long story and it begins so\u2026",
  "source": "web",
  "user": {
   "screen_name": "ada_example",
   "name": "Ada Example",
   "id_str": "1000",
   "id": 1000
  },
  "entities": {
   "urls": [],
   "hashtags": [],
   "user_mentions": []
  },
  "truncated": true,
  "extended_tweet": {
   "full_text": "It is a long story and it begins so: #once upon a time.",
   "display_text_range": [
    0,
    55
   ],
   "entities": {
    "hashtags": [
     {
      "text": "once",
      "indices": [
       37,
       42
      ]
     }
    ],
    "urls": [],
    "user_mentions": []
   }
  }
 }
]
