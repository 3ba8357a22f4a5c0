window.YTD.screen_name_change.part0 = [
  {
    "screenNameChange": {
      "accountId": "1000",
      "screenNameChange": null
    }
  }
]
