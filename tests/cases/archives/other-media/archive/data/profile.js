window.YTD.profile.part0 = [{"profile": {"description": {}, "avatarMediaUrl": "https://pbs.twimg.com/profile_images/1/face.png"}}]
