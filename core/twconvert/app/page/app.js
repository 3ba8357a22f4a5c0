const ticket = location.hash.slice(1);
history.replaceState(null, "", "/");
const answer = await fetch("/api/session", { method: "POST", body: JSON.stringify({ ticket }) });
document.getElementById("state").textContent = JSON.stringify(await answer.json());
