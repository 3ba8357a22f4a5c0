var tweet_index =  [
  {
    "file_name": "data/js/tweets/2017_06.js",
    "year": 2017,
    "var_name": "tweets_2017_06",
    "tweet_count": 1,
    "month": 6
  },
  {
    "file_name": "data/js/tweets/2017_05.js",
    "year": 2017,
    "var_name": "tweets_2017_05",
    "tweet_count": 2,
    "month": 5
  },
  {
    "file_name": "data/js/tweets/2010_11.js",
    "year": 2010,
    "var_name": "tweets_2010_11",
    "tweet_count": 3,
    "month": 11
  }
]
