/** Short articles of our own, of which no two are alike. */
export const ARTICLES: readonly string[] = [
  `Ferry stays in port

TALLINN, March 4 (Reuters) - A ferry with 120 people on board will not leave Port Aru before Friday, the harbour master said on Tuesday.

“We do not take risks with this wind,” Anneli Kroon told reporters. Her deputy, Jaan Tamm, added that the crew had asked for the delay.`,
  `The ministry of transport denied on Monday that it had known of the cracks. According to two officials familiar with the matter, an
inspector warned of them in 2019. “That claim is false,” a spokeswoman said, citing a report that she did not show.`,
  `Prime Minister Karl Berg said that Valdoria could withdraw its troops by June, state media reported.

He also said: “Nobody asked us to stay.

“Nobody asked us to go, either.”

Experts doubt it. The United Nations declined to comment.`,
  `“İstanbul’da değil,” said Ayşe Ünal 👩‍💼, who speaks for the union. \u202B‏قال‏\u202C She tweeted: “5 000 workers #strike”.`,
  `Images provided by the coast guard showed a hole in the hull. Moscow intends to assist, the Kremlin's spokesman was quoted as saying by
TASS; Pyongyang reportedly agreed. The owner is said to be looking for a buyer, and hopes to find one “within weeks”.`,
];

/** One long article, of more windows of the encoder than one. */
export const LONG_ARTICLE = Array.from({ length: 7 }, (_, i) => ARTICLES[i % ARTICLES.length]).join("\n\n");
