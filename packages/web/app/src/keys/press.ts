// What a key does is looked up in the page: an item is what has `data-item`, and `data-key` names the key of a switch.
// A view that has items or switches marks them, and need not know of keys.

/** Whether somebody is writing, so that a letter is a letter. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type));

/** The item after or before that on which one is. */
function move(step: 1 | -1): boolean {
  const items = [...document.querySelectorAll<HTMLElement>("main [data-item]")];
  if (items.length === 0) return false;
  const here = document.activeElement;
  const at = items.findIndex((item) => item === here);
  const passed = items.filter((item) => here !== null && (item.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0); // prettier-ignore
  const next = at >= 0 ? at + step : step === 1 ? passed.length % items.length : passed.length - 1;
  const item = items[Math.max(0, Math.min(items.length - 1, next))]!;
  item.focus();
  item.scrollIntoView({ block: "nearest" });
  // To come to a card is to choose it.
  if (item.getAttribute("aria-pressed") === "false") item.click();
  return true;
}

function toggle(key: string): boolean {
  const found = document.querySelector<HTMLElement>(`main [data-key="${key}"]`);
  found?.click();
  return found !== null;
}

function search(): boolean {
  const box = document.querySelector<HTMLInputElement>("header input[type=search]");
  box?.focus();
  box?.select();
  return box !== null;
}

/** Does what a key stands for; false where it stands for nothing here. */
export function press(event: KeyboardEvent, help: () => void): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return false;
  if (document.querySelector("dialog[open]") !== null) return false;
  if (event.key === "j") return move(1);
  if (event.key === "k") return move(-1);
  if (event.key === "/") return search();
  if (/^\d$/u.test(event.key)) return toggle(event.key);
  if (event.key !== "?") return false;
  help();
  return true;
}
