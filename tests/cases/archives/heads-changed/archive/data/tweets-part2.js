'use strict'
export default [{"tweet": {"id_str": "1594271317329846272", "id": "1594271317329846272", "created_at": "Sun Nov 20 10:02:00 +0000 2022", "full_text": "default", "lang": "en", "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}, "favorite_count": "0", "retweet_count": "0"}}]
//# sourceMappingURL=tweets.js.map
