window.YTD.follower.part0 = [
  {
    "follower": {
      "accountId": "2000"
    }
  },
  {
    "follower": {
      "accountId": "3000"
    }
  },
  {
    "follower": {
      "accountId": "4000"
    }
  },
  {
    "follower": {
      "accountId": "5000"
    }
  },
  {
    "follower": {
      "accountId": "1000"
    }
  }
]
