import type { Article } from "./article.ts";

export const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
export const p = (text: string): string => `<p>${escaped(text)}</p>`;
export const ps = ({ paragraphs }: Pick<Article, "paragraphs">): string => paragraphs.map(p).join("\n");

/** A whole page. */
export const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><!--charset-->${head}</head><body>\n${body}\n</body></html>`;

export const openGraph = ({ title, outlet, date, url }: Article): string =>
  `<title>${escaped(title)} | ${outlet}</title><meta property="og:type" content="article"><meta property="og:title" content="${escaped(title)}"><meta property="og:site_name" content="${outlet}"><meta property="og:url" content="${url}"><meta property="article:published_time" content="${date}T09:30:00Z">`;
export const jsonLd = ({ title, outlet, date, url, author }: Article): string =>
  `<title>${escaped(title)}</title><script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline: title, datePublished: `${date}T09:30:00Z`, url, author: { "@type": "Person", name: author }, publisher: { "@type": "Organization", name: outlet } })}</script>`;

export const nav = `<header><a href="/">Home</a><nav><ul><li><a href="/world">World</a></li><li><a href="/business">Business</a></li><li><a href="/sport">Sport</a></li><li><a href="/opinion">Opinion</a></li></ul></nav></header>`;
export const footer = `<footer><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy policy</a></li><li><a href="/contact">Contact</a></li></ul><p>© All rights reserved. Reproduction in whole or in part without permission is prohibited.</p></footer>`;
export const related = `<ul><li><a href="/1">Ten recipes for a rainy weekend that the whole family will love</a></li><li><a href="/2">Why house prices are falling in the north of the country</a></li><li><a href="/3">The best films of the year, ranked by our critics</a></li></ul>`;
