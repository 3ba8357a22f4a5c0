var tweet_index =  [
 {
  "file_name": "data/js/tweets/2011_06.js",
  "year": 2011,
  "var_name": "tweets_2011_06",
  "tweet_count": 3,
  "month": 6
 },
 {
  "file_name": "data/js/tweets/2011_05.js",
  "year": 2011,
  "var_name": "tweets_2011_05",
  "tweet_count": 41,
  "month": 5
 }
]
