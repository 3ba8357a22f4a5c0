window.YTD.like.part0 = [
  {
    "like": {
      "tweetId": "6",
      "fullText": "now with text"
    }
  }
]
