window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1594269317329846272",
      "created_at": "Sun Nov 20 10:00:00 +0000 2022",
      "full_text": "Here I am"
    }
  },
  {
    "tweet": {
      "id_str": "1594269568988086272",
      "created_at": "Sun Nov 20 10:01:00 +0000 2022",
      "full_text": "Still here",
      "in_reply_to_status_id_str": "1594269317329846272",
      "in_reply_to_user_id_str": "1000"
    }
  }
]
