window.YTD.spaces_metadata.part0 = [
  {
    "spacesMetadata": {
      "id": "1abc",
      "creatorUserId": "1000",
      "createdAt": "2022-05-01T10:00:00.000Z"
    }
  }
]
