/** Chance, 0 ≤ n < 1; the same numbers make the same document. */
export type Chance = () => number;

/** The longest text that the server reads. */
const mostTokens = 1_000;

/** What a shape is made with. */
interface Making {
  readonly chance: Chance;
  /** a whole number, 0 ≤ n < count */
  readonly below: (count: number) => number;
  /** tokens that the document should have, more or less */
  readonly tokens: number;
}

/** Selections of a fragment on `Category`, by the index of the fragment, and how many fragments there are. */
interface Graph {
  readonly count: number;
  readonly body: (index: number) => string;
}

/**
 * Makes a document of fragments: chains that double, fans, circles, or any graph, with nested fields, aliases, inline
 * fragments and conditions, up to the number of tokens that is read, and a little beyond. It asks for categories: any
 * schema serves in which `Query.categories` and `Category.children` are categories with a `code` and a `name`. Its one
 * variable is `$when: Boolean!`.
 */
export function randomDocument(chance: Chance): string {
  const below = (count: number) => Math.floor(chance() * count);
  const making: Making = { chance, below, tokens: below(mostTokens * 1.05) };
  const makers = [chain, chain, fan, circle, crowd, anyGraph, anyGraph, anyGraph];
  const { count, body } = (makers[below(makers.length)] ?? anyGraph)(making);
  const fragments = Array.from({ length: count }, (_, i) => `fragment F${String(i)} on Category { ${body(i)} }`);
  return [operations(making), ...fragments].join(' ');
}

function operations({ chance }: Making): string {
  const one = (name: string) =>
    `query ${name}($when: Boolean!) { categories { code @skip(if: $when) ${spread(0, chance)} } }`;
  return chance() < 0.1 ? `${one('A')} ${one('B')}` : one('A');
}

/** Each fragment is the next one, twice or more often, on the same level or on deeper ones. */
function chain({ chance, below, tokens }: Making): Graph {
  const [times, isDeep] = [1 + below(4), chance() < 0.3];
  const step = (next: number, time: number) =>
    isDeep ? `n${String(time)}: children { ...F${String(next)} }` : spread(next, chance);
  const count = 2 + below(Math.max(1, tokens / (6 + times * (isDeep ? 7 : 3))));
  return {
    count,
    body: (i) => (i + 1 < count ? repeated(times, (time) => step(i + 1, time)) : leaf(below)),
  };
}

/** Few fragments, each the next one many times. */
function fan({ chance, below, tokens }: Making): Graph {
  const count = 2 + below(6);
  const width = 1 + below(Math.max(1, tokens / count / 3));
  return { count, body: (i) => (i + 1 < count ? repeated(width, () => spread(i + 1, chance)) : leaf(below)) };
}

/** Fragments that lead back to an earlier one, at once or after many. */
function circle(making: Making): Graph {
  const { count, body } = chain(making);
  const [from, to] = [making.below(count), making.below(count)];
  const back =
    making.chance() < 0.5 ? `...F${String(to)}` : `... { children { ... on Category { ...F${String(to)} } } }`;
  return { count, body: (i) => (i === from ? `${body(i)} ${back}` : body(i)) };
}

/** One selection of many fields, of few names or of many. */
function crowd({ below, tokens }: Making): Graph {
  const names = 1 + below(40);
  return {
    count: 1,
    body: () => repeated(1 + below(Math.max(1, tokens / 4)), () => `a${String(below(names))}: code`),
  };
}

/** Anything; each fragment but the first is spread in an earlier one. */
function anyGraph(making: Making): Graph {
  const { below, tokens } = making;
  const size = 1 + below(12);
  const count = 1 + below(Math.max(1, tokens / (6 + size * 4)));
  const users = Array.from({ length: count }, (_, i) => below(i));
  return {
    count,
    body: (i) =>
      [
        ...users.flatMap((user, used) => (used > 0 && user === i ? [`...F${String(used)}`] : [])),
        repeated(size, () => selection(making, i, count, 3)),
      ].join(' '),
  };
}

function selection(making: Making, index: number, count: number, depth: number): string {
  const { chance, below } = making;
  const inner = () => repeated(1 + below(2), () => selection(making, index, count, depth - 1));
  const kind = depth === 0 ? 0 : chance();
  if (kind < 0.5) {
    return leaf(below);
  }
  if (kind < 0.75 && index + 1 < count) {
    return spread(index + 1 + below(count - index - 1), chance);
  }
  if (kind < 0.9) {
    return `${chance() < 0.5 ? '...' : '... on Category'}${condition(chance)} { ${inner()} }`;
  }
  return `${chance() < 0.5 ? 'children' : `c${String(below(20))}: children`} { ${inner()} }`;
}

function leaf(below: Making['below']): string {
  return (
    ['code', 'name', '__typename', `a${String(below(20))}: code`, `b${String(below(20))}: name`][below(5)] ?? 'code'
  );
}

function spread(index: number, chance: Chance): string {
  return `...F${String(index)}${condition(chance)}`;
}

function condition(chance: Chance): string {
  const conditions = ['@skip(if: $when)', '@include(if: $when)', '@include(if: false)', '@skip(if: true)'];
  return chance() < 0.8 ? '' : ` ${conditions[Math.floor(chance() * conditions.length)] ?? ''}`;
}

function repeated(times: number, write: (time: number) => string): string {
  return Array.from({ length: times }, (_, time) => write(time)).join(' ');
}
