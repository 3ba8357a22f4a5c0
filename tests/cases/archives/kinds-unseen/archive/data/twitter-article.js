window.YTD.twitter_article.part0 = [
  {
    "twitterArticle": {
      "id": "1690000000000000000",
      "title": "Older",
      "data": []
    }
  }
]
