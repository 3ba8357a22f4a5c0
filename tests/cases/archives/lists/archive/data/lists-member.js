window.YTD.lists_member.part0 = [
  {
    "userListInfo": {
      "urls": [
        "https://twitter.com/bob_example/bakers",
        "https://twitter.com/i/lists/1234567890"
      ]
    }
  },
  {
    "userListInfo": {
      "url": "redacted"
    }
  },
  {
    "userListInfo": {
      "url": "redacted"
    }
  }
]
