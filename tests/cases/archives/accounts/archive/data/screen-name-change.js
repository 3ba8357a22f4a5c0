window.YTD.screen_name_change.part0 = [
  {
    "screenNameChange": {
      "accountId": "1000",
      "screenNameChange": {
        "changedAt": "2015-05-01T10:00:00.000Z",
        "changedFrom": "ada_first",
        "changedTo": "ada_second"
      }
    }
  },
  {
    "screenNameChange": {
      "accountId": "1000",
      "screenNameChange": {
        "changedAt": "2012-05-01T10:00:00.000Z",
        "changedFrom": "ada_zero",
        "changedTo": "ada_first"
      }
    }
  },
  {
    "screenNameChange": {
      "accountId": "1000",
      "screenNameChange": {
        "changedAt": "2019-05-01T10:00:00.000Z",
        "changedFrom": "ada_second",
        "changedTo": "ada_example"
      }
    }
  }
]
