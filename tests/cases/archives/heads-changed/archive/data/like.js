[{"like": {"tweetId": "1594000000000000000", "fullText": "liked", "expandedUrl": "https://twitter.com/i/web/status/1594000000000000000"}}]
