window.YTD.account.part0 = [
  {
    "account": {
      "accountId": "1000",
      "username": "ada_example",
      "accountDisplayName": "Ada Example",
      "createdAt": "1.2359088E12"
    }
  }
]
