var user_details = {"screen_name": "ada_example", "id": "1000", "full_name": "Ada", "bio": "Bread since 2007", "created_at": "2009-02-11 10:00:00 +0000"}
