window.YTD.profile.part0 = [
  {
    "profile": {
      "description": {"bio": "Engines & <cards>", "website": "https://t.co/zzzzzzzzzz", "location": ""},
      "avatarMediaUrl": "redacted",
      "headerMediaUrl": "https://pbs.twimg.com/profile_banners/1000/1500000000"
    }
  }
]
