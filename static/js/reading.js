// An article that is being read: ask again until it is, then show what it tells. (Without JavaScript the page reloads.)
const FIRST = 1000;
const LONGEST = 15000;

const ask = async (pause) => {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.ok && !(await answer.text()).includes("data-being-read")) {
      location.reload();
      return;
    }
  } catch {
    // the server is away for a moment: ask again
  }
  setTimeout(ask, pause, Math.min(pause * 1.5, LONGEST));
};

setTimeout(ask, FIRST, FIRST);
