window.__THAR_CONFIG = {
  "userInfo": {"accountId": "1000", "userName": "ada_example", "displayName": "Ada Example"},
  "archiveInfo": {
    "sizeBytes": "1000",
    "generationDate": "2023-05-01T10:00:00.000Z",
    "isPartialArchive": false,
    "maxPartSizeBytes": "53687091200"
  },
  "dataTypes": {
    "account": {"files": [{"fileName": "data/account.js", "globalName": "YTD.account.part0", "count": "1"}]},
    "tweets": {"files": [{"fileName": "data/tweets.js", "globalName": "YTD.tweets.part0", "count": "1"}]}
  }
}
