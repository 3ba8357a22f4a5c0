window.YTD.like.part0 = [{"like": {"tweetId": "5", "fullText": "Old text", "expandedUrl": "https://twitter.com/i/web/status/5"}}, {"like": {"tweetId": "6", "fullText": "Text of old"}}]
