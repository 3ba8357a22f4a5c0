window.__THAR_CONFIG = {
  "userInfo": {"accountId": "1000", "userName": "ada_example", "displayName": "Ada Example"},
  "archiveInfo": {
    "sizeBytes": "1000",
    "generationDate": "2022-11-20T10:05:00.000Z",
    "isPartialArchive": false,
    "maxPartSizeBytes": "53687091200"
  },
  "dataTypes": {}
}
