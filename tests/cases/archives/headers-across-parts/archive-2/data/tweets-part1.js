window.YTD.tweets.part1 = [
  {
    "tweet": {
      "id_str": "1594269820646326272",
      "created_at": "Sun Nov 20 10:02:00 +0000 2022",
      "full_text": "The third"
    }
  },
  {
    "tweet": {
      "id_str": "1594269568988086272",
      "created_at": "Sun Nov 20 10:01:00 +0000 2022",
      "full_text": "The second"
    }
  }
]
