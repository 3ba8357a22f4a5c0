const tweets = [{"tweet": {"id_str": "1594272317329846272", "id": "1594272317329846272", "created_at": "Sun Nov 20 10:03:00 +0000 2022", "full_text": "constant", "lang": "en", "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}, "favorite_count": "0", "retweet_count": "0"}}];
module.exports = tweets
