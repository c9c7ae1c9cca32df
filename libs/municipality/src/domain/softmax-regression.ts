/** A sentence as features with their weights, and the class that it belongs to. */
export interface WeighedExample {
  readonly category: string;
  readonly features: ReadonlyMap<string, number>;
}

/** Rounds over all examples. */
const rounds = 12;
const learningRate = 0.35;
/** Pulls weights towards zero, so that a word of one sentence does not decide. */
const decay = 0.0001;
/** Examples between two pauses: about ten milliseconds. */
const slice = 60;

/**
 * Multinomial logistic regression: weighs features by how well they tell classes apart, where counting weighs each as
 * if
 * it stood alone. Trained by gradient descent with a step of its own for each feature (AdaGrad). The same examples give
 * the same weights.
 */
export class SoftmaxRegression {
  private readonly places = new Map<string, number>();
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;

  constructor(
    features: readonly string[],
    private readonly categories: readonly string[],
  ) {
    features.forEach((feature, place) => this.places.set(feature, place));
    this.weights = new Float32Array(features.length * categories.length);
    this.squares = new Float32Array(features.length);
  }

  /** Learns; pauses where other work may be done in between. */
  *train(examples: readonly WeighedExample[]): Generator<void, void> {
    const prepared = examples.map(({ category, features }) => ({
      wanted: this.categories.indexOf(category),
      input: this.inputOf(features),
    }));
    for (let round = 0; round < rounds; round += 1) {
      // A stride that shares no factor with the number of examples mixes them without chance.
      const stride = strideOf(prepared.length);
      for (let step = 0, at = round; step < prepared.length; step += 1, at += stride) {
        const example = prepared[at % prepared.length];
        if (example) {
          this.learn(example.input, example.wanted);
        }
        if (step % slice === 0) {
          yield;
        }
      }
    }
  }

  /** Logarithm of the likelihood of each category, in their order. */
  logLikelihoods(features: ReadonlyMap<string, number>): Float64Array {
    const scores = this.scores(this.inputOf(features));
    const best = Math.max(...scores);
    const sum = best + Math.log(scores.reduce((total, score) => total + Math.exp(score - best), 0));
    return scores.map((score) => score - sum);
  }

  /** Places of the known features, with their weights scaled to length one: a long sentence weighs as a short one. */
  private inputOf(features: ReadonlyMap<string, number>): readonly (readonly [number, number])[] {
    const known = [...features].flatMap(([feature, weight]) => {
      const place = this.places.get(feature);
      return place === undefined ? [] : [[place, weight] as const];
    });
    const length = Math.hypot(...known.map(([, weight]) => weight)) || 1;
    return known.map(([place, weight]) => [place, weight / length] as const);
  }

  private scores(input: readonly (readonly [number, number])[]): Float64Array {
    const count = this.categories.length;
    const scores = new Float64Array(count);
    for (const [place, weight] of input) {
      const from = place * count;
      for (let index = 0; index < count; index += 1) {
        scores[index] = (scores[index] ?? 0) + weight * (this.weights[from + index] ?? 0);
      }
    }
    return scores;
  }

  private learn(input: readonly (readonly [number, number])[], wanted: number): void {
    const count = this.categories.length;
    const errors = this.scores(input);
    const best = Math.max(...errors);
    let sum = 0;
    for (let index = 0; index < count; index += 1) {
      const likelihood = Math.exp((errors[index] ?? 0) - best);
      errors[index] = likelihood;
      sum += likelihood;
    }
    let size = 0;
    for (let index = 0; index < count; index += 1) {
      const error = (errors[index] ?? 0) / sum - (index === wanted ? 1 : 0);
      errors[index] = error;
      size += error * error;
    }
    for (const [place, weight] of input) {
      const square = (this.squares[place] ?? 0) + size * weight * weight;
      this.squares[place] = square;
      const step = learningRate / Math.sqrt(square + 1e-6);
      const from = place * count;
      for (let index = 0; index < count; index += 1) {
        const before = this.weights[from + index] ?? 0;
        this.weights[from + index] = before - step * ((errors[index] ?? 0) * weight + decay * before);
      }
    }
  }
}

function strideOf(count: number): number {
  const sharesFactor = (one: number, other: number): boolean =>
    other === 0 ? one > 1 : sharesFactor(other, one % other);
  let stride = Math.max(1, Math.floor(count * 0.618));
  while (stride > 1 && sharesFactor(stride, count)) {
    stride -= 1;
  }
  return stride;
}
