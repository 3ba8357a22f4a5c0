window.YTD.mute.part0 = [
  {
    "muting": {
      "accountId": "7000"
    }
  }
]
