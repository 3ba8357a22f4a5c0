window.__THAR_CONFIG = {
  "userInfo": {"accountId": "1000", "userName": "ada_example", "displayName": "Ada of Example"},
  "archiveInfo": {"generationDate": "2023-05-01T10:00:00.000Z"},
  "dataTypes": {
    "account": {"files": [{"fileName": "data/account.js", "globalName": "YTD.account.part0", "count": "1"}]},
    "profile": {"files": [{"fileName": "data/profile.js", "globalName": "YTD.profile.part0", "count": "1"}]},
    "tweets": {"files": [{"fileName": "data/tweets.js", "globalName": "YTD.tweets.part0", "count": "0"}]}
  }
}
