window.__THAR_CONFIG = {
 "userInfo": {
  "accountId": "1000"
 },
 "archiveInfo": {
  "generationDate": "2023-05-01T10:00:00.000Z"
 },
 "dataTypes": {
  "account": {
   "files": [
    {
     "fileName": "data/account.js",
     "globalName": "YTD.account.part0",
     "count": "1"
    }
   ]
  },
  "tweets": {
   "files": [
    {
     "fileName": "data/tweets.js",
     "globalName": "YTD.tweets.part0",
     "count": "1"
    },
    {
     "fileName": "data/tweets-part1.js",
     "globalName": "YTD.tweets.part1",
     "count": "2"
    }
   ]
  },
  "tweetHeaders": {
   "files": [
    {
     "fileName": "data/tweet-headers.js",
     "globalName": "YTD.tweet_headers.part0",
     "count": "3"
    }
   ]
  }
 }
}
