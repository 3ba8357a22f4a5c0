var tweet_index =  [
  {
    "file_name": "data/js/tweets/2013_04.js",
    "year": 2013,
    "var_name": "tweets_2013_04",
    "tweet_count": 2,
    "month": 4
  },
  {
    "file_name": "data/js/tweets/2013_03.js",
    "year": 2013,
    "var_name": "tweets_2013_03",
    "tweet_count": 1,
    "month": 3
  }
]
