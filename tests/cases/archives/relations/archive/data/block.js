window.YTD.block.part0 = [
  {
    "blocking": {
      "accountId": "6000"
    }
  },
  {
    "blocking": {}
  }
]
