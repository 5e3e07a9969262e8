// The switch between the light and the dark page: follows the reader's system until it is pressed, then remembers.
const KEY = "theme";
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");

const remembered = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is blocked: the switch still works for this page
  }
};
const remember = (theme) => {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // see above
  }
};

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
const set = (theme) => {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
};

const equip = () => {
  const button = document.querySelector("[data-theme-switch]");
  if (!button) return;
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.hidden = false;
  button.addEventListener("click", () => {
    set(isDark() ? "light" : "dark");
    remember(root.dataset.theme);
    show();
  });
  system.addEventListener("change", show);
  show();
};

set(remembered());
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", equip);
else equip();
