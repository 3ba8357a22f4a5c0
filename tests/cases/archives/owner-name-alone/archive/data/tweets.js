window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "Here I am https://t.co/PicPic0001",
      "entities": {
        "media": [
          {
            "url": "https://t.co/PicPic0001",
            "indices": [
              "10",
              "33"
            ],
            "type": "photo",
            "media_url_https": "https://pbs.twimg.com/media/A.jpg",
            "expanded_url": "https://twitter.com/ada_example/status/1594269317329846272/photo/1"
          }
        ]
      }
    }
  }
]
