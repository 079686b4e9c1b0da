/** What the app says of its keys, a part of its catalogue. */
export const keyTexts = {
  title: "Keys",
  button: "?",
  buttonName: "Keys that can be used here",
  search: "go to the search",
  next: "next item",
  previous: "item before",
  layers: "show or hide a layer of an article",
  help: "this list",
  on: "Single keys are in use",
  close: "Close",
} as const;
