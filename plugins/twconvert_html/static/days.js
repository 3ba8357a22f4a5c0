// Leads from the page of all days to that of today, unless all days were asked for (`#all`). Without it the page is a list.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const now = new Date();
  const digits = (number) => String(number).padStart(2, "0");
  const link = document.querySelector(`a[href="${digits(now.getMonth() + 1)}-${digits(now.getDate())}.html"]`);
  if (!link) {
    const today = document.getElementById("today");
    today.textContent = today.dataset.none;
  } else if (location.hash === "#all") {
    link.ariaCurrent = "date";
  } else {
    location.replace(link.href);
  }
});
