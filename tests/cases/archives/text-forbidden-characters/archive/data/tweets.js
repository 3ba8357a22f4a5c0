window.YTD.tweets.part0 = [
  {"tweet": {"id_str": "1594269317329846272", "created_at": "Sun Nov 20 10:00:00 +0000 2022", "full_text": "nul \u0000 bell \u0007 half \ud83d end \uffff @bob", "lang": "en",
   "entities": {"user_mentions": [{"screen_name": "bob", "name": "B\u0008ob", "indices": ["26", "30"], "id_str": "2000"}]}}}
]
