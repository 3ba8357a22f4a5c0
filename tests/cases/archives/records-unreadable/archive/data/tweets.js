window.YTD.tweets.part0 = [
  {"tweet": {"id_str": "1594269317329846272", "id": "1594269317329846272", "created_at": "Sun Nov 20 10:00:00 +0000 2022", "full_text": "good", "lang": "en", "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>", "favorite_count": "0", "retweet_count": "0", "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}}},
  {"tweet": {"id_str": oops}},
  "a string",
  {"tweet": null},
  {"tweet": [1]},
  {"tweet": {"created_at": "Sun Nov 20 10:01:00 +0000 2022", "full_text": "no id", "lang": "en", "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>", "favorite_count": "0", "retweet_count": "0", "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}}},
  {"tweet": {"id_str": "1594269820646326272", "id": "1594269820646326272", "full_text": "no date", "lang": "en", "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>", "favorite_count": "0", "retweet_count": "0", "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}}},
  {"tweet": {"id_str": "1594270072304566272", "id": "1594270072304566272", "created_at": "Sun Nov 20 10:03:00 +0000 2022", "lang": "en", "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>", "favorite_count": "0", "retweet_count": "0", "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}}},
  {"tweet": {"id_str": "1594270323962806272", "id": "1594270323962806272", "created_at": "Thu Feb 30 10:00:00 +0000 2023", "full_text": "30 February", "lang": "en", "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>", "favorite_count": "0", "retweet_count": "0", "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}}},
  {"tweet": {"id_str": "1594270575621046272", "id": "1594270575621046272", "created_at": "yesterday", "full_text": "no calendar", "lang": "en", "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>", "favorite_count": "0", "retweet_count": "0", "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}}},
  {"tweet": {"id_str": "1594270827279286272", "id": "1594270827279286272", "created_at": "Sun Nov 20 10:06:00 +0000 2022", "full_text": "good too", "lang": "en", "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>", "favorite_count": "0", "retweet_count": "0", "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}}}
]
