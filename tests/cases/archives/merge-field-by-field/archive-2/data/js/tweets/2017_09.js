Grailbird.data.tweets_2017_09 = [
  {"id_str": "638682714731446272", "created_at": "2015-09-01 12:00:00 +0000", "text": "RT @bakery: A loaf with a crust ...", "retweeted_status": {"id_str": "638667615237046272", "created_at": "2015-09-01 11:00:00 +0000", "user": {"screen_name": "bakery", "id_str": "3000", "name": "The Bakery"},
    "text": "A loaf with a crust, and one that is described in so many words that nobody reads them to their end unless they are hungry, as everybody is at six."}},
  {"id_str": "903588244485046272", "created_at": "2017-09-01 12:00:00 +0000", "text": "Look", "entities": {"media": [{"media_url_https": "https://pbs.twimg.com/media/Dabc.png", "media_alt": "A loaf in a window"}]}},
  {"id_str": "903588244485046273", "created_at": "2017-09-01 12:00:01 +0000", "text": "Long words that were cut before their end, which is here."},
  {"id_str": "903588244485046274", "created_at": "2017-09-01 12:00:02 +0000", "text": "The same in both"},
  {"id_str": "903588244485046275", "created_at": "2017-09-01 12:00:03 +0000", "text": "Gone", "entities": {"media": [{"media_url_https": "https://pbs.twimg.com/media/Gone.png", "media_alt": "A plate"}]}}
]
