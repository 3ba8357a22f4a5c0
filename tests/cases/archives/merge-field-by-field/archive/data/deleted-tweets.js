window.YTD.deleted_tweets.part0 = [
  {"tweet": {"id_str": "903588244485046275", "created_at": "Fri Sep 01 12:00:03 +0000 2017", "full_text": "Gone", "deleted_at": "Sat Sep 02 12:00:03 +0000 2017"}}
]
