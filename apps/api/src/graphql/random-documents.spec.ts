import { anonymous } from '@ns/identity';
import { randomDocument } from '@ns/platform/random-documents';
import { buildSchema, type DocumentNode, execute, type GraphQLError, Kind, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selectionKey } from '../live/selection-renderer.ts';
import { CompiledQueries } from './compiled-queries.ts';
import { documentBounds } from './document-bounds.ts';
import { isRefused, OperationGate } from './operation-gate.ts';
import { isVersioned } from './versioned-fields.ts';

const documents = 3_000;
/** Visits of selection sets: of a text that is refused by its size, and of a document on its whole way. */
const mostVisits = { refused: documentBounds.tokens, run: 4 * documentBounds.selections };

const schema = buildSchema(`
  type Query { categories: [Category!]! }
  type Category { code: ID! name: String! children: [Category!]! }
`);
const category = { code: 'a', name: 'A', children: () => [category] };
const rootValue = { categories: () => [category] };
const compiled = new CompiledQueries(schema, new Set());

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

/** Selections with every spread written out, one by one, until there are too many; a circle has too many. */
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

/** Sends a document the way that HTTP and WebSocket send it. @returns the guard that refused it, or `answered` */
async function send(text: string): Promise<string> {
  const gate = new OperationGate(schema);
  const document = gate.parse(text);
  if (isRefused(document)) {
    return guardOf(document);
  }
  const isTooLarge = writtenOut(document) > documentBounds.selections;
  watchVisits(document, isTooLarge ? mostVisits.refused : mostVisits.run);
  const variables = { when: false };
  const read = gate.read(document, { variables, operationName: 'A' }, 'EN');
  const refusal = isRefused(read) ? read[0] : gate.refusal(read, anonymous, 'EN');
  if (isRefused(read) || refusal) {
    const guard = guardOf([refusal]);
    expect(isTooLarge, guard).toBe(guard === 'circular' || guard === 'selections');
    return guard;
  }
  expect(isTooLarge).toBe(false);
  const args = { schema, document, variableValues: variables, operationName: 'A' };
  selectionKey({ args, language: 'EN' });
  isVersioned(schema, document);
  for (let time = 0; time < 4; time += 1) {
    expect(await compiled.answer(read, variables, {})).toBeUndefined();
  }
  expect((await execute({ ...args, rootValue })).errors).toBeUndefined();
  return 'answered';
}

function guardOf([error]: readonly (GraphQLError | undefined)[]): string {
  const { code, bound } = error?.extensions ?? {};
  return typeof bound === 'string' ? bound : String(code);
}

describe('documents of random fragments', () => {
  it('are walked no more than their text or their bounds allow, and never compiled', async () => {
    const guards = new Map<string, number>();
    for (let seed = 0; seed < documents; seed += 1) {
      const guard = await send(randomDocument(chanceOf(seed)));
      guards.set(guard, (guards.get(guard) ?? 0) + 1);
    }
    // The generator reaches them all, and leaves something to be run.
    expect([...guards.keys()]).toEqual(
      expect.arrayContaining(['answered', 'selections', 'circular', 'levels', 'aliases', 'repeats', 'cost']),
    );
    expect(guards.get('answered')).toBeGreaterThan(documents / 50);
    expect(guards.get('selections')).toBeGreaterThan(documents / 20);
  }, 120_000);
});
