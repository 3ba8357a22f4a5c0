window.YTD.article.part0 = [
  {
    "article": {
      "title": "An essay"
    }
  }
]
