import type { Menus } from '@ns/municipality';
import type { Language } from '@ns/platform';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isRefused, OperationGate } from './operation-gate.ts';
import { isNamed, PublicTags } from './public-tags.ts';

const schema = buildSchema(`
  type Query { publicPoints(category: String): [PublicPoint!]! me: String }
  type Mutation { publicPoints: String }
  type PublicPoint { reference: String! }
`);

function stage() {
  const state = { position: '7', menus: menusNamed('Екология'), expiry: '1', program: 'p' };
  const tagOf = async (text: string, variables: Record<string, unknown> = {}, language: Language = 'BG') => {
    const gate = new OperationGate(schema);
    const document = gate.parse(text);
    if (isRefused(document)) {
      throw new Error('The document is not valid.');
    }
    const read = gate.read(document, { variables }, language);
    if (isRefused(read)) {
      throw new Error('The operation is not valid.');
    }
    return new PublicTags(schema, {
      published: { current: async () => Promise.resolve(state.position) },
      directory: { menus: async () => Promise.resolve(state.menus) },
      links: { expiry: () => state.expiry },
      program: state.program,
    }).tagOf(read, language);
  };
  return { state, tagOf };
}

function menusNamed(name: string): Menus {
  return { departments: new Map([['eco', { name: { bg: name } }]]) } as unknown as Menus;
}

const query = 'query ($category: String) { publicPoints(category: $category) { reference } }';

describe('the tag of a public answer', () => {
  it('is the same for the same question about the same state', async () => {
    const { tagOf } = stage();
    const tag = await tagOf(query, { category: 'a' });
    expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/);
    expect(await tagOf(query, { category: 'a' })).toBe(tag);
  });

  it.each([
    ['the published signals', { position: '8' }],
    ['the content of the menus', { menus: menusNamed('Околна среда') }],
    ['the addresses of photos', { expiry: '2' }],
    ['the program', { program: 'q' }],
  ])('changes with %s', async (_what, change) => {
    const { state, tagOf } = stage();
    const before = await tagOf(query);
    Object.assign(state, change);
    expect(await tagOf(query)).not.toBe(before);
  });

  it('differs by variables, document and language', async () => {
    const { tagOf } = stage();
    const tags = await Promise.all([
      tagOf(query),
      tagOf(query, { category: 'a' }),
      tagOf(query, {}, 'EN'),
      tagOf('{ publicPoints { __typename } }'),
    ]);
    expect(new Set(tags).size).toBe(4);
  });

  it('is given to no other query and to no mutation', async () => {
    const { tagOf } = stage();
    expect(await tagOf('{ me }')).toBeUndefined();
    expect(await tagOf('mutation { publicPoints }')).toBeUndefined();
  });

  it('is found among several', () => {
    expect(isNamed('W/"a"', 'W/"b", W/"a"')).toBe(true);
    expect(isNamed('W/"a"', 'W/"b"')).toBe(false);
    expect(isNamed('W/"a"', '*')).toBe(false);
    expect(isNamed('W/"a"', undefined)).toBe(false);
  });
});
