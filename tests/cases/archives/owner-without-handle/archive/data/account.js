window.YTD.account.part0 = [
  {
    "account": {
      "username": null,
      "accountId": "1000",
      "accountDisplayName": "Ada Example",
      "createdAt": "2009-03-01T12:00:00.000Z"
    }
  }
]
