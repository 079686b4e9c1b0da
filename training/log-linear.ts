/** Options with the names of their features, of which one, several or none are right. */
export interface Choice {
  readonly options: readonly (readonly string[])[];
  readonly right: readonly boolean[];
  /** Whether choosing none is right. */
  readonly none: boolean;
  /** Who annotated it: groups leave out right answers more or less often, which is learnt apart and then dropped. */
  readonly group: string;
}

const EPOCHS = 12;
const RATE = 0.3;
const PENALTY = 1e-4;
const FEWEST = 3;
const FLAT = 0.02;

/**
 * Weights of features of a log-linear model over the options of each choice and “none”, by stochastic gradients with AdaGrad (Duchi et
 * al. 2011) and a fixed order of random numbers, so that the same choices give the same weights.
 */
export function fitLogLinear(choices: readonly Choice[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { options } of choices)
    for (const option of options) for (const feature of new Set(option)) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const data = choices.map(({ options, right, none, group }) => ({
    options: options.map((option) => [...new Set(option)].filter((feature) => seen.get(feature)! >= FEWEST)),
    right: [...right, none],
    none: `none:${group}`,
  }));
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const weight = (feature: string): number => weights.get(feature) ?? 0;
  const step = (feature: string, gradient: number): void => {
    const square = (squares.get(feature) ?? 1e-2) + gradient * gradient;
    squares.set(feature, square);
    weights.set(feature, weight(feature) - (RATE * gradient) / Math.sqrt(square));
  };
  const order = data.map((_, i) => i);
  const random = randomNumbers();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { options, right, none } = data[at]!;
      const scores = [...options.map((option) => option.reduce((sum, feature) => sum + weight(feature), 0)), weight(none)];
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const total = odds.reduce((a, b) => a + b);
      const good = odds.reduce((sum, odd, i) => sum + (right[i] ? odd : 0), 0);
      if (good === 0) continue;
      odds.forEach((odd, i) => {
        const gradient = odd / total - (right[i] ? odd / good : 0);
        if (i === options.length) step(none, gradient);
        else for (const feature of options[i]!) step(feature, gradient + PENALTY * weight(feature));
      });
    }
  }
  return new Map([...weights].filter(([feature, value]) => !feature.startsWith("none:") && Math.abs(value) >= FLAT));
}

/** Numbers in [0, 1), the same in every run: a linear congruential generator (Knuth, TAOCP 2, 3.2.1). */
function randomNumbers(): () => number {
  let state = 1;
  return () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
