window.YTD.tweets.part0 = [
  {"tweet": {"id_str": "638682714731446272", "created_at": "Tue Sep 01 12:00:00 +0000 2015", "favorite_count": "0", "retweet_count": "0", "entities": {"user_mentions": [{"screen_name": "bakery", "id_str": "3000", "indices": [3, 10]}]},
    "full_text": "RT @bakery: A loaf with a crust, and one that is described in so many words that nobody reads them to their end unless they are hungry, as…"}},
  {"tweet": {"id_str": "903588244485046272", "created_at": "Fri Sep 01 12:00:00 +0000 2017", "favorite_count": "7", "retweet_count": "2", "full_text": "Look",
    "extended_entities": {"media": [{"type": "photo", "media_url_https": "https://pbs.twimg.com/media/Dabc.png"}]}}},
  {"tweet": {"id_str": "903588244485046273", "created_at": "Fri Sep 01 12:00:01 +0000 2017", "full_text": "Long words that were cut before their…"}},
  {"tweet": {"id_str": "903588244485046274", "created_at": "Fri Sep 01 12:00:02 +0000 2017", "full_text": "The same in both", "favorite_count": "9"}}
]
