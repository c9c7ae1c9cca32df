import { mustExist } from '@ns/platform';
import { readFileSync } from 'node:fs';
import * as citizen from '@ns/contract/citizen';
import * as city from '@ns/contract/city';
import * as console from '@ns/contract/console';
import type { OperationDocument } from '@ns/contract/operation-document';
import * as own from '@ns/contract/own';
import * as signIn from '@ns/contract/sign-in';
import * as web from '@ns/contract/web';
import { anonymous, type Viewer } from '@ns/identity';
import { buildSchema, type DocumentNode, getIntrospectionQuery, Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exceededBound } from './document-bounds.ts';
import { isRefused, OperationGate } from './operation-gate.ts';
import { operationCost } from './operation-cost.ts';

const schema = buildSchema(readFileSync('libs/contract/schema.graphql', 'utf8'));
const gate = new OperationGate(schema);
const clerk: Viewer = {
  kind: 'account',
  id: 'a',
  sessionId: 's',
  role: 'CLERK',
  departments: ['ecology'],
  language: 'BG',
};
const citizenViewer: Viewer = { ...clerk, role: 'CITIZEN', departments: [] };

type Operation = Pick<OperationDocument<unknown, unknown>, 'name' | 'text'>;

interface AppDocument {
  readonly name: string;
  readonly document: DocumentNode;
  readonly viewer: Viewer;
  /** the largest page that the API gives */
  readonly first: number;
}

function documentsOf(app: Readonly<Record<string, Operation>>, viewer: Viewer, first: number): AppDocument[] {
  return Object.values(app).map(({ name, text }) => ({
    name,
    document: gate.parse(text) as DocumentNode,
    viewer,
    first,
  }));
}

const appDocuments = [
  ...documentsOf(citizen, citizenViewer, 100),
  ...documentsOf(city, anonymous, 20),
  ...documentsOf(console, clerk, 200),
  ...documentsOf(own, citizenViewer, 100),
  ...documentsOf(signIn, anonymous, 100),
  ...documentsOf(web, anonymous, 100),
];

/** The units of a valid document for variables that need no coercion. */
function unitsOf(text: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const document = gate.parse(text);
  if (isRefused(document)) {
    throw new Error(document[0]?.message);
  }
  const [operation] = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  if (!operation) {
    throw new Error('no operation');
  }
  return operationCost(schema, {
    operation,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    variables,
  });
}

/** The code with which an operation is refused; undefined when it may run. */
function refusalOf(text: string, viewer: Viewer = anonymous, variables = {}): unknown {
  const document = gate.parse(text);
  if (isRefused(document)) {
    return document[0]?.extensions['code'];
  }
  const read = gate.read(document, { variables }, 'EN');
  return (isRefused(read) ? read[0] : gate.refusal(read, viewer, 'EN'))?.extensions['code'];
}

describe('what our own apps ask', () => {
  it.each(appDocuments)(
    '$name is within the bounds and the cost, with the largest page',
    ({ document, viewer, first }) => {
      expect(exceededBound(document)).toBeUndefined();
      const operation = mustExist(
        document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)[0],
        'no operation',
      );
      // Only page sizes and conditions have a say in the cost; the values of all other variables are of no matter.
      const others = operation.variableDefinitions?.map(({ variable }) => [variable.name.value, {}]) ?? [];
      const variables = { ...Object.fromEntries(others), first, searching: true };
      expect(gate.refusal({ document, operation, variables }, viewer, 'EN')).toBeUndefined();
    },
  );

  it('is all there', () => expect(appDocuments.length).toBeGreaterThan(70));
});

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
    expect(refusalOf(rows, citizenViewer)).toBe('QUERY_TOO_COSTLY');
  });
});

describe('cost', () => {
  it('multiplies by page sizes, nested ones too', () => {
    const list = (first: number) => unitsOf(`{ publicSignals(first: ${String(first)}) { edges { node { id } } } }`);
    expect(list(200)).toBeGreaterThan(19 * list(10));
    expect(
      refusalOf(
        `{ signals(first: 200) { edges { node { ${'events { signal { '.repeat(3)} id ${'} }'.repeat(3)} } } } }`,
        clerk,
      ),
    ).toBe('QUERY_TOO_COSTLY');
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
    expect(
      refusalOf(`{ ${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}: signalCounts { overdue }`).join(' ')} }`),
    ).toBe('QUERY_TOO_COSTLY');
    expect(
      refusalOf(
        `mutation {
          ${['a', 'b', 'c']
            .map((name) => `${name}: signIn(email: "a@b.bg", password: "x") { __typename }`)
            .join(' ')} }`,
      ),
    ).toBe('QUERY_TOO_COSTLY');
  });
});
