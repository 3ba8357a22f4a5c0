var user_details =  {"screen_name": "ada_example", "full_name": "Ada Example", "id": "1000", "created_at": "2009-03-01 12:00:00 +0000"}
