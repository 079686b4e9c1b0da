/** The page of a small article that is told from the rest of it. */
export const articlePage = (headline: string, extra = ""): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title>${extra}</head><body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1><p>The harbour of Ranholm was closed on Monday after a ferry ran aground, the port authority said.</p><p>Nobody was hurt, and the passengers were brought ashore in boats, a spokesman for the authority told reporters in the town.</p></article></body></html>`;
