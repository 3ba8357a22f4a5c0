Grailbird.data.tweets_2009_05 = [
  {"id_str": "1700000001", "created_at": "Sat May 02 10:00:00 +0000 2009", "text": "RT @bob: It rises: http://example.org/d.", "entities": {"user_mentions": []}, "user": {"screen_name": "ada_example", "id_str": "1000"},
   "retweeted_status": {"id_str": "1699999999", "created_at": "Sat May 02 09:00:00 +0000 2009", "text": "It rises: http://example.org/d.", "entities": {}, "user": {"screen_name": "bob", "id_str": "2000", "name": "Bob"}}}
]
