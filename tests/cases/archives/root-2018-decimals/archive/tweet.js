window.YTD.tweet.part0 = [
 {
  "id": "1.0145653721821962E18",
  "id_str": "1014565372182196224",
  "created_at": "Wed Jul 04 18:00:00 +0000 2018",
  "full_text": "@bea_example the tide is out https://t.co/LinkLink01 #mud $SEA",
  "favorite_count": "3.0",
  "retweet_count": "1.0",
  "lang": "en",
  "display_text_range": [
   "0.0",
   "62.0"
  ],
  "in_reply_to_status_id": "1.01456E18",
  "in_reply_to_status_id_str": "1014560000000000001",
  "in_reply_to_user_id": "55501.0",
  "in_reply_to_user_id_str": "55501",
  "in_reply_to_screen_name": "bea_example",
  "coordinates": {
   "type": "Point",
   "coordinates": [
    "9.05",
    "54.0"
   ]
  },
  "entities": {
   "hashtags": [
    {
     "text": "mud",
     "indices": [
      "53.0",
      "57.0"
     ]
    }
   ],
   "symbols": [
    {
     "text": "SEA",
     "indices": [
      "58.0",
      "62.0"
     ]
    }
   ],
   "user_mentions": [
    {
     "name": "Bea",
     "screen_name": "bea_example",
     "id_str": "55501",
     "id": "55501.0",
     "indices": [
      "0.0",
      "12.0"
     ]
    }
   ],
   "urls": [
    {
     "url": "https://t.co/LinkLink01",
     "expanded_url": "https://example.org/tide",
     "display_url": "example.org/tide",
     "indices": [
      "29.0",
      "52.0"
     ]
    }
   ]
  }
 },
 {
  "id": "1.0145653721821969E18",
  "id_str": "1014565372182196999",
  "created_at": "Wed Jul 04 19:00:00 +0000 2018",
  "full_text": "Slack water https://t.co/PicPic0001",
  "favorite_count": "0.0",
  "retweet_count": "1.2E1",
  "lang": "en",
  "entities": {
   "hashtags": [],
   "symbols": [],
   "user_mentions": [],
   "urls": [],
   "media": [
    {
     "id": "1.01456537E18",
     "id_str": "1014565370000000000",
     "indices": [
      "12.0",
      "35.0"
     ],
     "url": "https://t.co/PicPic0001",
     "display_url": "pic.twitter.com/PicPic0001",
     "expanded_url": "https://twitter.com/ada_example/status/1014565372182196999/video/1",
     "media_url": "http://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg",
     "media_url_https": "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg",
     "type": "video",
     "sizes": {
      "large": {
       "w": "680.0",
       "h": "480.0",
       "resize": "fit"
      }
     },
     "video_info": {
      "aspect_ratio": [
       "16.0",
       "9.0"
      ],
      "duration_millis": "12345.0",
      "variants": [
       {
        "bitrate": "256000.0",
        "content_type": "video/mp4",
        "url": "https://video.example/x/low.mp4"
       },
       {
        "bitrate": "8.32E5",
        "content_type": "video/mp4",
        "url": "https://video.example/x/high.mp4"
       }
      ]
     }
    }
   ]
  },
  "extended_entities": {
   "media": [
    {
     "id": "1.01456537E18",
     "id_str": "1014565370000000000",
     "indices": [
      "12.0",
      "35.0"
     ],
     "url": "https://t.co/PicPic0001",
     "display_url": "pic.twitter.com/PicPic0001",
     "expanded_url": "https://twitter.com/ada_example/status/1014565372182196999/video/1",
     "media_url": "http://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg",
     "media_url_https": "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg",
     "type": "video",
     "sizes": {
      "large": {
       "w": "680.0",
       "h": "480.0",
       "resize": "fit"
      }
     },
     "video_info": {
      "aspect_ratio": [
       "16.0",
       "9.0"
      ],
      "duration_millis": "12345.0",
      "variants": [
       {
        "bitrate": "256000.0",
        "content_type": "video/mp4",
        "url": "https://video.example/x/low.mp4"
       },
       {
        "bitrate": "8.32E5",
        "content_type": "video/mp4",
        "url": "https://video.example/x/high.mp4"
       }
      ]
     }
    }
   ]
  }
 }
]
