import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { plugin as manifest } from './manifest.ts';
import { plugin } from './operation-documents.ts';

const written = (...texts: string[]) =>
  plugin(
    null,
    texts.map((text) => ({ document: parse(text) })),
  ).content;

describe('documents of operations', () => {
  it('have the id of the text that Apollo Client prints, their name, their types and their text without blanks', () => {
    const text = 'query Menus($first: Int!) {\n  menus(first: $first) {\n    code\n    label\n    __typename\n  }\n}';
    const id = createHash('sha256').update(text).digest('hex');
    expect(written('query Menus($first: Int!) {\n  menus(first: $first) { code, label }\n}')).toBe(
      'export const MenusDocument = /* @__PURE__ */ operationDocument<MenusQuery, MenusQueryVariables>(' +
        `"${id}", "Menus", "query Menus($first:Int!){menus(first:$first){code label __typename}}");`,
    );
  });

  it('carry the fragments that they use, directly or not, each once', () => {
    const fragments = 'fragment A on Menu { ...B } fragment B on Menu { code } fragment C on Menu { label }';
    const text = written(fragments, 'mutation Order { order { ...A } again { ...A } }');
    expect(text).toContain(
      '"mutation Order{order{...A __typename}again{...A __typename}}fragment A on Menu{...B __typename}' +
        'fragment B on Menu{code __typename}"',
    );
    expect(text).toContain('operationDocument<OrderMutation, OrderMutationVariables>');
  });

  it('ask for the type of each object, as Apollo would, once and not of the operation itself', () => {
    expect(written('query Menus { menus { __typename ... on Menu { code } } }')).toContain(
      '"query Menus{menus{__typename ...on Menu{code __typename}}}"',
    );
  });

  it.each([
    ['a name', '{ menus { code } }', 'An operation has no name'],
    ['a fragment that it uses', 'query Menus { ...Lost }', 'There is no fragment Lost'],
  ])('are not written when one lacks %s', (_what, text, message) => {
    expect(() => written(text)).toThrow(message);
  });
});

describe('the manifest', () => {
  it('has the same texts under the same ids, and says which queries are public', () => {
    const document = parse('query Menus @public { menus { code } } mutation Order { order { code } }');
    const { operations } = JSON.parse(manifest(null, [{ document }])) as { operations: Record<string, unknown>[] };
    const byName = Object.fromEntries(operations.map((operation) => [operation['name'], operation]));
    const body = 'query Menus {\n  menus {\n    code\n    __typename\n  }\n}';
    expect(byName['Menus']).toMatchObject({ type: 'query', body, public: true });
    expect(byName['Order']).not.toHaveProperty('public');
    const { content } = plugin(null, [{ document }]);
    for (const { id } of operations) {
      expect(content).toContain(String(id));
    }
  });
});
