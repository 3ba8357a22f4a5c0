window.YTD.follower.part1 = [
  {
    "follower": {
      "accountId": "5000"
    }
  },
  {
    "follower": {
      "accountId": "4000"
    }
  }
]
