/** What the app says of people and organisations, a part of its catalogue. */
export const whoTexts = {
  saidBy: "What they say",
  saidOf: "What is said of them",
  doneBy: "What they do",
  withWhom: "With whom",
  withWhomNote: "Who takes part in the same events, and in how many.",
  nobody: "Nobody takes part in an event with them.",
  when: "When",
  whenNote: "Documents that name them, by their publication.",
  where: "Where",
  nowhere: "No event of theirs has a place on the map.",
  named: "Named in",
} as const;
