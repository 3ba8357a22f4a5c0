window.YTD.moment.part0 = [
  {
    "moment": {
      "momentId": "1115132041364629111",
      "title": "Bread",
      "createdAt": "2019-04-08T10:00:00.000Z",
      "createdBy": "1000",
      "coverMediaUrls": [],
      "tweets": [
        {
          "momentId": "1115132041364629111",
          "tweet": {
            "coreData": {
              "conversationId": "1347659842012340224"
            }
          }
        },
        {
          "momentId": "1115132041364629111",
          "tweet": {
            "coreData": {
              "conversationId": "1347659842012340224",
              "reply": {
                "inReplyToStatusId": "1"
              }
            }
          }
        }
      ]
    }
  }
]
