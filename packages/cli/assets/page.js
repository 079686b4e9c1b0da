// Lights up what belongs together and moves cards down to the line that they speak of. The page is whole without it.
"use strict";

const partsOf = new Map();
for (const part of document.querySelectorAll("[data-s]")) {
  for (const id of part.dataset.s.split(" ")) {
    if (!partsOf.has(id)) partsOf.set(id, []);
    partsOf.get(id).push(part);
  }
}

let lit = null;

function light(id) {
  if (id === lit) return;
  for (const part of partsOf.get(lit) ?? []) part.classList.remove("lit");
  for (const part of partsOf.get(id) ?? []) part.classList.add("lit");
  lit = id;
}

/** Of statements within each other, the innermost: it is named last. */
function statementAt(target) {
  return target.closest?.("[data-s]")?.dataset.s.split(" ").at(-1) ?? null;
}

document.addEventListener("pointerover", (event) => light(statementAt(event.target)));
document.addEventListener("focusin", (event) => light(statementAt(event.target)));
document.addEventListener("focusout", () => light(null));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") light(null);
});

/** Cards use the free room beside their paragraph, and never more, so that none is pushed further down than without. */
function align() {
  for (const card of document.querySelectorAll(".card")) card.style.marginTop = "";
  for (const aside of document.querySelectorAll(".text + .cards")) {
    if (getComputedStyle(aside).float === "right") alignWithin(aside);
  }
}

function alignWithin(aside) {
  let room = aside.previousElementSibling.getBoundingClientRect().bottom - aside.getBoundingClientRect().bottom;
  for (const card of aside.children) {
    const words = document.getElementById(`${card.id}t`);
    if (room <= 0 || !words) return;
    const shift = Math.min(room, Math.max(0, words.getBoundingClientRect().top - card.getBoundingClientRect().top));
    card.style.marginTop = `${shift}px`;
    room -= shift;
  }
}

let asked = 0;

function alignSoon() {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(align);
}

align();
addEventListener("resize", alignSoon);
document.addEventListener("toggle", alignSoon, true);
void document.fonts.ready.then(alignSoon);
