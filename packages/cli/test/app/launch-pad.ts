/** An article of ours in the manner of a blog that rewrites what agencies sent, and what a second blog made of it. */
export const launchPad = `Two presidents meet at Baikonur Cosmodrome to agree on a launch pad

Pictures provided by the presidential office showed President Kassym-Jomart Tokayev and his Uzbek counterpart, Shavkat Mirziyoyev, walking across the Baikonur Cosmodrome on Tuesday before talks that could end in a treaty on satellites.

Mirziyoyev travelled to Kazakhstan by train with a delegation of 40 people, according to the state news agency UzA.

The two signed an agreement on a shared launch pad, according to Berik Uali, Tokayev's press secretary, according to Interfax and Kazinform.

Tokayev stated that the pad will probably cost 120 million dollars. He denied that Russia had been asked for money.

Earlier, the Kazakh defence ministry warned that two drones had been shot down near Kyzylorda.
`;
