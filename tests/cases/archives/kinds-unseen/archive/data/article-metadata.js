window.YTD.article_metadata.part0 = [
  {
    "articleMetadata": {
      "authorId": "1000",
      "visibility": "Draft",
      "createdAtMs": "1715600000000"
    }
  }
]
