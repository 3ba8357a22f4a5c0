window.YTD.new_thing.part0 = [
  "text instead of an object",
  {
    "fine": 1
  }
]
