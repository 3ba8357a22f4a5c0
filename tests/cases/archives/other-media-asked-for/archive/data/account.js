window.YTD.account.part0 = [{"account": {"username": "ada_example", "accountId": "1000", "createdAt": "2009-03-01T12:00:00.000Z", "accountDisplayName": "Ada Example"}}]
