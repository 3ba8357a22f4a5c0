var payload_details = {"created_at": "2018-01-01 10:00:00 +0000", "tweets": 5}
