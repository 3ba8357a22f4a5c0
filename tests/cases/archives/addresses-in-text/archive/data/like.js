window.YTD.like.part0 = [
  {"like": {"tweetId": "1699999998", "fullText": "Butter (http://example.org/e)", "expandedUrl": "https://twitter.com/i/web/status/1699999998"}}
]
