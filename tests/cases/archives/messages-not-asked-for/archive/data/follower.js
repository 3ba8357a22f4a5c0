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
  }
]
