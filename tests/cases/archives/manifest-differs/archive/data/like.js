window.YTD.like.part0 = [{"like": {"tweetId": "1"}}, {"like": {"tweetId": "2"}}]
