window.YTD.like.part0 = [
  {
    "like": {
      "tweetId": "1594200000000000000",
      "fullText": "@bob_example Bread &amp; butter #yum https://t.co/known12345",
      "expandedUrl": "https://twitter.com/i/web/status/1594200000000000000"
    }
  },
  {
    "like": {
      "tweetId": "1594100000000000000",
      "fullText": "You’re unable to view this Post because this account owner limits who can view their Posts. {learnmore}",
      "expandedUrl": "https://twitter.com/i/web/status/1594100000000000000"
    }
  },
  {
    "like": {
      "tweetId": "1594000000000000000",
      "fullText": "This Post is from a suspended account. {learnmore}",
      "expandedUrl": "https://twitter.com/i/web/status/1594000000000000000"
    }
  },
  {
    "like": {
      "tweetId": "1594000000000000001",
      "fullText": "This Tweet violated the Rules. {learnmore}",
      "expandedUrl": "https://twitter.com/i/web/status/1594000000000000001"
    }
  },
  {
    "like": {
      "tweetId": "1594000000000000002",
      "fullText": "A template: {learnmore} is filled in",
      "expandedUrl": "https://twitter.com/i/web/status/1594000000000000002"
    }
  },
  {
    "like": {
      "tweetId": "20000"
    }
  },
  {
    "like": {
      "tweetId": "20000"
    }
  },
  {
    "like": {
      "tweetId": null,
      "fullText": "no id"
    }
  }
]
