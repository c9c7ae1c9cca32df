import type { Menus } from '@ns/municipality';
import { type Language, mustExist } from '@ns/platform';
import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isNamed, PublicTags } from './public-tags.ts';
import type { TrustedDocument } from './trusted-documents.ts';

function fixture() {
  const state = { position: '7', menus: menusNamed('Екология'), expiry: '1', program: 'p' };
  const tags = () =>
    new PublicTags({
      published: { current: async () => Promise.resolve(state.position) },
      directory: { menus: async () => Promise.resolve(state.menus) },
      links: { expiry: () => state.expiry },
      program: state.program,
    });
  const tagOf = async (
    asked: TrustedDocument | undefined,
    variables?: Record<string, unknown>,
    language: Language = 'BG',
  ) => tags().tagOf(asked, variables, language);
  return { state, tagOf };
}

function menusNamed(name: string): Menus {
  return { departments: new Map([['eco', { name: { bg: name } }]]) } as unknown as Menus;
}

const document = parse('query Points { publicPoints { reference } }');
const query: TrustedDocument = {
  id: 'a1',
  name: 'Points',
  text: '',
  document,
  isPublic: true,
  operation: mustExist(getOperationAST(document), 'no operation'),
};

describe('the tag of a public answer', () => {
  it('is the same for the same question about the same state', async () => {
    const { tagOf } = fixture();
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
    const { state, tagOf } = fixture();
    const before = await tagOf(query);
    Object.assign(state, change);
    expect(await tagOf(query)).not.toBe(before);
  });

  it('differs by variables, operation and language', async () => {
    const { tagOf } = fixture();
    const tags = await Promise.all([
      tagOf(query),
      tagOf(query, { category: 'a' }),
      tagOf(query, {}, 'EN'),
      tagOf({ ...query, id: 'b2' }),
    ]);
    expect(new Set(tags).size).toBe(4);
  });

  it('is given to no operation that is not marked, and to no stranger’s', async () => {
    const { tagOf } = fixture();
    expect(await tagOf({ ...query, isPublic: false })).toBeUndefined();
    expect(await tagOf(undefined)).toBeUndefined();
  });

  it('is found among several', () => {
    expect(isNamed('W/"a"', 'W/"b", W/"a"')).toBe(true);
    expect(isNamed('W/"a"', 'W/"b"')).toBe(false);
    expect(isNamed('W/"a"', '*')).toBe(false);
    expect(isNamed('W/"a"', undefined)).toBe(false);
  });
});
