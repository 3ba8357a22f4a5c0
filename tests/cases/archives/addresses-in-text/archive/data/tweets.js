window.YTD.tweets.part0 = [
  {"tweet": {"id_str": "780000001", "created_at": "Sat Mar 01 10:00:00 +0000 2008", "entities": {"urls": []}, "full_text": "Reading http://is.example/lantern1 (http://pic.example/a_(b)), not file.name. And www.example.org!"}},
  {"tweet": {"id_str": "1260000001", "created_at": "Sun Mar 01 10:00:00 +0000 2009", "full_text": "見てhttp://example.org/a?b=1&amp;c=2です &lt;Http://Example.org/&gt;"}},
  {"tweet": {"id_str": "15200000001", "created_at": "Tue Jun 01 10:00:00 +0000 2010", "in_reply_to_screen_name": "bob", "entities": {"user_mentions": [{"screen_name": "bob", "indices": [0, 4]}], "hashtags": [{"text": "crumb", "indices": [29, 35]}], "urls": [{"url": "http://bit.example/x", "expanded_url": null, "indices": [38, 58]}]}, "full_text": "@bob at http://example.org/b/#crumb, (http://bit.example/x) http://example.org/c"}},
  {"tweet": {"id_str": "15200000002", "created_at": "Tue Jun 01 11:00:00 +0000 2010", "entities": {"user_mentions": [{"screen_name": "bob", "indices": [3, 7]}]}, "full_text": "RT @bob: A loaf with a crust, see http://example.org/loaf and one that is described in so many words that there is room for http://example…"}},
  {"tweet": {"id_str": "15200000003", "created_at": "Tue Jun 01 12:00:00 +0000 2010", "full_text": "As I said http://twitter.com/ada_example/status/780000001"}}
]
