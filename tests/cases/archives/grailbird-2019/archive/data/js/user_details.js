var user_details =  {
  "expanded_url": "https://example.org",
  "screen_name": "ada_example",
  "location": "Earth",
  "url": "http://t.co/zzzzzzzzzz",
  "full_name": "Ada Example",
  "bio": "Mathematics & engines",
  "id": "1000",
  "created_at": "2009-03-01 12:00:00 +0000"
}
