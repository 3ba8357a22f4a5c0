var payload_details =  {"tweets": 41, "created_at": "2013-06-01 10:00:00 +0000", "lang": "en"}
