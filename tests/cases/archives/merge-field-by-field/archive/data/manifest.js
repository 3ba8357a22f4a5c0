window.__THAR_CONFIG = {"userInfo": {"accountId": "1000", "userName": "ada_example", "displayName": "Ada Example"}, "dataTypes": {}, "archiveInfo": {"generationDate": "2023-11-12T10:00:00.000Z"}}
