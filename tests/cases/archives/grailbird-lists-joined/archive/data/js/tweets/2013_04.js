Grailbird.data.tweets_2013_04 = 
[{"id": 1, "id_str": "325000000000000001", "created_at": "2013-04-18 21:15:50 +0000", "text": "April", "user": {"screen_name": "ada_example", "id_str": "1000", "name": "Ada Example"}, "entities": {}}]
Grailbird.data.tweets_2013_05 = 
[{"id": 1, "id_str": "330000000000000001", "created_at": "2013-05-02 21:15:50 +0000", "text": "May", "user": {"screen_name": "ada_example", "id_str": "1000", "name": "Ada Example"}, "entities": {}}]
