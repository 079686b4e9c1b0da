import { describe, expect, it } from "vitest";
import { factualityOf, factualityOfEvent } from "../../src/event/factuality.ts";
import { eventRules } from "../../src/language/en/event-rules.ts";
import { eventContext } from "../support/events.ts";
import { document } from "../support/sentences.ts";

/** The status at the word that is marked with “*”. */
function status(line: string): string {
  const made = document(line.replace("*", ""));
  const trigger = line.split(" ").findIndex((part) => part.startsWith("*"));
  return factualityOf(trigger, eventContext(made), eventRules.status).status;
}

const S = "They/PRON/PRP/2/nsubj";

describe("factualityOf", () => {
  it.each([
    ["actual", `${S} *attacked|attack/VERB/VBD/0/root`],
    ["planned", `They/PRON/PRP/3/nsubj will/AUX/MD/3/aux *attack/VERB/VB/0/root`],
    ["possible", `They/PRON/PRP/3/nsubj may/AUX/MD/3/aux *attack/VERB/VB/0/root`],
    ["possible", `They/PRON/PRP/3/nsubj would/AUX/MD/3/aux *attack/VERB/VB/0/root`],
    ["denied", `They/PRON/PRP/4/nsubj did|do/AUX/VBD/4/aux not/PART/RB/4/advmod *attack/VERB/VB/0/root`],
    ["denied", `No/DET/DT/2/det rebels|rebel/NOUN/NNS/3/nsubj *attacked|attack/VERB/VBD/0/root`],
    ["failed", `${S} failed|fail/VERB/VBD/0/root to/PART/TO/4/mark *land/VERB/VB/2/xcomp`],
    ["denied", `${S} refused|refuse/VERB/VBD/0/root to/PART/TO/4/mark *leave/VERB/VB/2/xcomp`],
    ["possible", `${S} tried|try/VERB/VBD/0/root to/PART/TO/4/mark *land/VERB/VB/2/xcomp`],
    ["wanted", `${S} want/VERB/VBP/0/root to/PART/TO/4/mark *land/VERB/VB/2/xcomp`],
    ["planned", `${S} agreed|agree/VERB/VBD/0/root to/PART/TO/4/mark *meet/VERB/VB/2/xcomp`],
    ["denied", `${S} denied|deny/VERB/VBD/0/root they/PRON/PRP/4/nsubj *attacked|attack/VERB/VBD/2/ccomp`],
    ["actual", `${S} said|say/VERB/VBD/0/root they/PRON/PRP/4/nsubj *attacked|attack/VERB/VBD/2/ccomp`],
    ["actual", `${S} managed|manage/VERB/VBD/0/root to/PART/TO/4/mark *land/VERB/VB/2/xcomp`],
    ["possible", `${S} leave/VERB/VBP/0/root if/SCONJ/IN/5/mark they/PRON/PRP/5/nsubj *attack/VERB/VBP/2/advcl`],
    ["denied", `${S} left|leave/VERB/VBD/0/root without/SCONJ/IN/4/mark *signing|sign/VERB/VBG/2/advcl`],
    ["planned", `${S} will/AUX/MD/3/aux hold/VERB/VB/0/root *talks|talk/NOUN/NNS/3/obj`],
    ["actual", `${S} held|hold/VERB/VBD/0/root *talks|talk/NOUN/NNS/2/obj`],
    ["actual", `${S} condemned|condemn/VERB/VBD/0/root the/DET/DT/4/det *attack/NOUN/NN/2/obj`],
    ["planned", `Sund/PROPN/NNP/4/nsubj is|be/AUX/VBZ/4/cop to/PART/TO/4/mark *lend/VERB/VB/0/root`],
    [
      "possible",
      `We/PRON/PRP/3/nsubj will/AUX/MD/3/aux *leave/VERB/VB/0/root if/SCONJ/IN/6/mark they/PRON/PRP/6/nsubj stay/VERB/VBP/3/advcl`,
    ],
    ["failed", `${S} tried|try/VERB/VBD/0/root in/ADP/IN/4/case vain/NOUN/NN/2/obl to/PART/TO/6/mark *land/VERB/VB/2/xcomp`],
    ["denied", `There/PRON/EX/2/expl was|be/VERB/VBD/0/root no/DET/DT/4/det *attack/NOUN/NN/2/nsubj`],
    ["actual", `There/PRON/EX/2/expl was|be/VERB/VBD/0/root an/DET/DT/4/det *attack/NOUN/NN/2/nsubj`],
    [
      "denied",
      `${S} rejected|reject/VERB/VBD/0/root reports|report/NOUN/NNS/2/obj that/SCONJ/IN/6/mark they/PRON/PRP/6/nsubj *attacked|attack/VERB/VBD/3/acl`,
    ],
    [
      "actual",
      `${S} cited|cite/VERB/VBD/0/root reports|report/NOUN/NNS/2/obj that/SCONJ/IN/6/mark they/PRON/PRP/6/nsubj *attacked|attack/VERB/VBD/3/acl`,
    ],
    [
      "actual",
      `Sund/PROPN/NNP/3/nsubj will/AUX/MD/3/aux help/VERB/VB/0/root after/SCONJ/IN/6/mark Averin/PROPN/NNP/6/nsubj *asked|ask/VERB/VBD/3/advcl`,
    ],
    [
      "planned",
      `Sund/PROPN/NNP/3/nsubj will/AUX/MD/3/aux help/VERB/VB/0/root after/SCONJ/IN/6/mark Averin/PROPN/NNP/6/nsubj *asks|ask/VERB/VBZ/3/advcl`,
    ],
    [
      "planned",
      `${S} flew|fly/VERB/VBD/0/root to/ADP/IN/4/case Oslo/PROPN/NNP/2/obl for/ADP/IN/6/case *talks|talk/NOUN/NNS/2/obl`,
    ],
    ["actual", `${S} paid|pay/VERB/VBD/0/root for/ADP/IN/4/case *talks|talk/NOUN/NNS/2/obl`],
    [
      "planned",
      `It/PRON/PRP/3/nsubj will/AUX/MD/3/aux work/VERB/VB/0/root with/ADP/IN/5/case *help/NOUN/NN/3/obl from/ADP/IN/7/case Sund/PROPN/NNP/5/nmod`,
    ],
    [
      "possible",
      `It/PRON/PRP/3/nsubj could/AUX/MD/3/aux see/VERB/VB/0/root leaders|leader/NOUN/NNS/3/nsubj *sign/VERB/VBP/3/ccomp`,
    ],
    ["wanted", `${S} urged|urge/VERB/VBD/0/root *talks|talk/NOUN/NNS/2/obj`],
    ["denied", `${S} averted|avert/VERB/VBD/0/root a/DET/DT/4/det *strike/NOUN/NN/2/obj`],
    [
      "failed",
      `Attempts|attempt/NOUN/NNS/5/nsubj to/PART/TO/3/mark *launch/VERB/VB/1/acl were|be/AUX/VBD/5/cop unsuccessful/ADJ/JJ/0/root`,
    ],
    ["wanted", `They/PRON/PRP/3/nsubj are|be/AUX/VBP/3/cop eager/ADJ/JJ/0/root to/PART/TO/5/mark *land/VERB/VB/3/xcomp`],
    ["possible", `Did|do/AUX/VBD/3/aux they/PRON/PRP/3/nsubj *attack/VERB/VB/0/root ?/PUNCT/./3/punct`],
  ])("%s: %s", (expected, line) => {
    expect(status(line)).toBe(expected);
  });

  it("scores what is told as done highest and what is denied lowest", () => {
    const score = (line: string): number => {
      const made = document(line.replace("*", ""));
      const trigger = line.split(" ").findIndex((part) => part.startsWith("*"));
      return factualityOf(trigger, eventContext(made), eventRules.status).score;
    };
    const [done, maybe, denied] = [
      score(`${S} *attacked|attack/VERB/VBD/0/root`),
      score(`They/PRON/PRP/3/nsubj may/AUX/MD/3/aux *attack/VERB/VB/0/root`),
      score(`They/PRON/PRP/4/nsubj did|do/AUX/VBD/4/aux not/PART/RB/4/advmod *attack/VERB/VB/0/root`),
    ];
    expect(done).toBeGreaterThan(maybe);
    expect(maybe).toBeGreaterThan(denied);
  });

  it("denies an event that is done to nothing, and not what a verb alone tells", () => {
    const made = document("They/PRON/PRP/2/nsubj sent|send/VERB/VBD/0/root no/DET/DT/4/det arms|arm/NOUN/NNS/2/obj");
    expect(factualityOfEvent(1, eventContext(made), eventRules.status).status).toBe("denied");
    expect(factualityOf(1, eventContext(made), eventRules.status).status).toBe("actual");
  });
});
