window.YTD.article.part0 = [
  {
    "article": {
      "id": "1790000000000000000",
      "title": "How the tide tables are made",
      "content": [
        {
          "text": "It starts with a stick.",
          "mentions": [],
          "hashtags": [],
          "styles": []
        }
      ],
      "coverMedia": null,
      "media": []
    }
  }
]
