import { anonymous, type Viewer } from '@ns/identity';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSchema } from '../compose-schema.ts';
import { costRefusal, operationCost } from './operation-cost.ts';

const schema = await composeSchema();
const clerk: Viewer = {
  kind: 'account',
  id: 'a',
  sessionId: 's',
  role: 'CLERK',
  departments: ['ecology'],
  language: 'BG',
};
const citizen: Viewer = { ...clerk, role: 'CITIZEN', departments: [] };

const unitsOf = (text: string, variables: Readonly<Record<string, unknown>> = {}) =>
  operationCost(schema, { document: parse(text), variables });
const refusalOf = (text: string, viewer: Viewer = anonymous) =>
  costRefusal(schema, { document: parse(text) }, viewer, 'EN')?.extensions['code'];

describe('what programs ask', () => {
  it('introspection is open to everybody', () => {
    expect(refusalOf(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).toBeUndefined();
  });

  it('staff may read 1,000 signals by pages of 200', () => {
    const page =
      '{ signals(first: 200) { edges { node { id reference status createdAt updatedAt address } } pageInfo { ' +
      'endCursor } } }';
    expect(refusalOf(page, clerk)).toBeUndefined();
  });

  it('10,000 rows of 30 small values are within the limit of staff', () => {
    const fields = Array.from(
      { length: 10 },
      (_, index) => `a${String(index)}: version b${String(index)}: createdAt c${String(index)}: reference`,
    );
    const rows = `{ signals(first: 10000) { edges { node { ${fields.join(' ')} } } } }`;
    expect(refusalOf(rows, clerk)).toBeUndefined();
    expect(refusalOf(rows, citizen)).toBe('QUERY_TOO_COSTLY');
  });
});

describe('cost', () => {
  it('multiplies by page sizes, nested ones too', () => {
    const list = (first: number) => unitsOf(`{ publicSignals(first: ${String(first)}) { edges { node { id } } } }`);
    expect(list(200)).toBeGreaterThan(19 * list(10));
    const inner = `${'events { signal { '.repeat(3)} id ${'} }'.repeat(3)}`;
    const nested = `{ signals(first: 200) { edges { node { ${inner} } } } }`;
    expect(refusalOf(nested, clerk)).toBe('QUERY_TOO_COSTLY');
  });

  it('grows with the length of texts and of names in the answer', () => {
    const field = (text: string) => unitsOf(`{ publicSignals(first: 100) { edges { node { ${text} } } } }`);
    expect(field('description') - field('id')).toBeGreaterThan(500);
    expect(field(`${'x'.repeat(90)}: id`) - field('id')).toBeGreaterThan(80);
  });

  it('takes page sizes from variables and defaults', () => {
    const document = 'query ($first: Int = 100) { publicSignals(first: $first) { edges { node { id } } } }';
    expect(unitsOf(document, { first: 10 })).toBeLessThan(unitsOf(document, { first: 100 }));
    const first = (given: string) => unitsOf(`{ publicSignals${given} { edges { node { id } } } }`);
    expect(first('')).toBe(first('(first: 20)'));
  });

  it('leaves out what is skipped', () => {
    const document =
      'query ($wanted: Boolean!) { publicSignals(first: 200) { edges { node { id description @include(if: ' +
      '$wanted) } } } }';
    expect(unitsOf(document, { wanted: false })).toBeLessThan(unitsOf(document, { wanted: true }));
  });

  it('of work that is not in the answer counts', () => {
    const counts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}: signalCounts { overdue }`);
    expect(refusalOf(`{ ${counts.join(' ')} }`)).toBe('QUERY_TOO_COSTLY');
    const signIns = ['a', 'b', 'c'].map((name) => `${name}: signIn(email: "a@b.bg", password: "x") { __typename }`);
    expect(refusalOf(`mutation { ${signIns.join(' ')} }`)).toBe('QUERY_TOO_COSTLY');
  });

  it('counts a fragment wherever it is spread', () => {
    const once = unitsOf('{ publicSignals { edges { node { ...A } } } } fragment A on PublicSignal { description }');
    const thrice =
      '{ publicSignals { edges { node { ...A ...B } } } } fragment A on PublicSignal { description } ' +
      'fragment B on PublicSignal { ...A ...A }';
    expect(unitsOf(thrice)).toBeGreaterThan(2 * once);
  });

  it('refuses what it cannot count, as a fault of ours', () => {
    const broken = buildSchema('type Query { a: Int }');
    const [field] = Object.values(broken.getQueryType()?.getFields() ?? {});
    Object.assign(field?.extensions ?? {}, { complexity: () => Number.POSITIVE_INFINITY });
    const refusal = costRefusal(broken, { document: parse('{ a }') }, anonymous, 'EN');
    expect(refusal?.originalError?.message).toContain('no number');
    expect(refusal?.extensions).toEqual({});
  });
});
