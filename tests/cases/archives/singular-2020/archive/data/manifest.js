window.__THAR_CONFIG = {
  "userInfo": {"accountId": "1000", "userName": "ada_example", "displayName": "Ada Example"},
  "archiveInfo": {
    "sizeBytes": "1000",
    "generationDate": "2020-07-02T10:00:00.000Z",
    "isPartialArchive": false,
    "maxPartSizeBytes": "53687091200"
  },
  "dataTypes": {
    "account": {"files": [{"fileName": "data/account.js", "globalName": "YTD.account.part0", "count": "1"}]},
    "tweet": {"files": [{"fileName": "data/tweet.js", "globalName": "YTD.tweet.part0", "count": "1"}]}
  }
}
