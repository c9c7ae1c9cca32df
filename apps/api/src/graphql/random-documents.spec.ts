import { anonymous } from '@ns/identity';
import { randomDocument } from '@ns/platform/random-documents';
import {
  buildSchema,
  type DocumentNode,
  execute,
  getOperationAST,
  type GraphQLError,
  Kind,
  parse,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { selectionKey } from '../live/selection-renderer.ts';
import { refusals } from './operation-check.ts';
import { documentBounds, StrangersDocuments } from './strangers-documents.ts';

const documents = 3_000;

const schema = buildSchema(`
  type Query { categories: [Category!]! }
  type Category { code: ID! name: String! children: [Category!]! }
`);
const category = { code: 'a', name: 'A', children: () => [category] };
const rootValue = { categories: () => [category] };

/** Chance that is the same whenever its seed is (Numerical Recipes). */
function chanceOf(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** Counts how often the selections of a document are read, by whomever, and ends a walk that has no end. */
function watchVisits(document: DocumentNode, most: number): void {
  let count = 0;
  visit(document, {
    [Kind.SELECTION_SET]: (set) => {
      const { selections } = set;
      const get = () => {
        count += 1;
        if (count > most) {
          throw new Error(`The document is walked more than ${String(most)} times.`);
        }
        return selections;
      };
      Object.defineProperty(set, 'selections', { enumerable: true, get });
    },
  });
}

/** Selections with every spread written out, one after the other, until there are too many; a circle has too many. */
function writtenOut(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  const open = document.definitions.flatMap((each) => ('selectionSet' in each ? [each.selectionSet] : []));
  let count = 0;
  for (let set = open.pop(); set && count <= documentBounds.selections; set = open.pop()) {
    count += set.selections.length;
    for (const node of set.selections) {
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node.selectionSet;
      open.push(...(inner ? [inner] : []));
    }
  }
  return count;
}

/** Sends a document the way that a stranger's goes. @returns the guard that refused it, or `answered` */
async function send(text: string): Promise<string> {
  const isTooLarge = writtenOut(parse(text)) > documentBounds.selections;
  const document = new StrangersDocuments(schema).read(text);
  if ('length' in document) {
    const guard = guardOf(document);
    if (guard === 'GRAPHQL_PARSE_FAILED') {
      return guard;
    }
    expect(isTooLarge, guard).toBe(guard === 'circular' || guard === 'selections');
    return guard;
  }
  expect(isTooLarge).toBe(false);
  watchVisits(document, 4 * documentBounds.selections);
  const [variables, operationName] = [{ when: false }, 'A'];
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    throw new Error('The generator names its operation.');
  }
  const refused = refusals(
    schema,
    { document, operation, variables, operationName, isTrusted: false },
    anonymous,
    'EN',
  );
  if (refused.length > 0) {
    return guardOf(refused);
  }
  const args = { schema, document, variableValues: variables, operationName };
  selectionKey({ args, language: 'EN' });
  expect((await execute({ ...args, rootValue })).errors).toBeUndefined();
  return 'answered';
}

function guardOf([error]: readonly (GraphQLError | undefined)[]): string {
  const { code, bound } = error?.extensions ?? {};
  return typeof bound === 'string' ? bound : String(code);
}

describe('documents of random fragments', () => {
  it('are walked no more than their bounds allow', async () => {
    const guards = new Map<string, number>();
    for (let seed = 0; seed < documents; seed += 1) {
      const guard = await send(randomDocument(chanceOf(seed)));
      guards.set(guard, (guards.get(guard) ?? 0) + 1);
    }
    // The generator reaches them all, and leaves something to be run.
    expect([...guards.keys()]).toEqual(
      expect.arrayContaining(['answered', 'selections', 'circular', 'levels', 'cost']),
    );
    expect(guards.get('answered')).toBeGreaterThan(documents / 50);
    expect(guards.get('selections')).toBeGreaterThan(documents / 20);
  }, 120_000);
});
