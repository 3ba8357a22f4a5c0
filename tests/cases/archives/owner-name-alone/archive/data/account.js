window.YTD.account.part0 = [
  {
    "account": {
      "accountDisplayName": "Ada Example"
    }
  }
]
