window.YTD.account.part0 = [
  {
    "account": {
      "accountId": "1000",
      "username": "ada_example",
      "accountDisplayName": "Ada Example",
      "createdAt": "2009-03-01T12:00:00.000Z"
    }
  }
]
