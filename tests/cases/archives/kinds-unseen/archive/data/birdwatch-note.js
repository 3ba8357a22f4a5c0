window.YTD.birdwatch_note.part0 = [
  {
    "birdwatchNote": {
      "noteId": "3",
      "userId": "1000",
      "tweetId": "2",
      "summary": "It is a quarry."
    }
  }
]
