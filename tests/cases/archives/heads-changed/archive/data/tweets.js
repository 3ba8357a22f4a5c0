// Posts of Ada
/* for the site */
export const tweets = [
  {"tweet": {"id_str": "1594269317329846272", "id": "1594269317329846272", "created_at": "Sun Nov 20 10:00:00 +0000 2022", "full_text": "exported", "lang": "en", "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}, "favorite_count": "0", "retweet_count": "0"}}
];

export default tweets;
