window.YTD.account.part0 = [
  {"account": {"username": "ada_example", "accountId": "1000", "accountDisplayName": "Ada of Example"}}
]
