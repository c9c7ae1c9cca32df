import { gql } from '@apollo/client/core';
import { describe, expect, it } from 'vitest';
import { NewestCache } from './newest-cache.ts';

const row = gql`
  query Row($text: String) {
    list(text: $text) {
      __typename
      id
      revision
      status
    }
  }
`;
const page = gql`
  query Page {
    signal {
      __typename
      ...Whole
    }
  }
  fragment Whole on Signal {
    __typename
    id
    revision
    status
    words
    history {
      __typename
      id
      text
    }
    next: steps
  }
`;

const signal = (revision: number, more: object = {}) => ({ __typename: 'Signal', id: '7', revision, ...more });
const whole = (revision: number) =>
  signal(revision, {
    status: `S${String(revision)}`,
    words: 'never changes',
    history: Array.from({ length: revision }, (_, at) => ({ __typename: 'Entry', id: String(at), text: 't' })),
    next: [`N${String(revision)}`],
  });
const brief = (revision: number) => signal(revision, { status: `S${String(revision)}` });

function cache(staysUnseen = false): NewestCache {
  return new NewestCache({
    revisions: { Signal: { by: 'revision', apart: ['__typename', 'id', 'words'], staysUnseen } },
  });
}
const shown = (of: NewestCache) => of.readQuery<{ readonly signal: object }>({ query: page })?.signal ?? null;
const listed = (of: NewestCache) => of.readQuery<{ readonly list: readonly object[] }>({ query: row })?.list;
const afterwards = () => new Promise<void>((resolve) => queueMicrotask(resolve));

describe('the newest copy', () => {
  it('stays when an older answer comes after it, also as a part of a longer one', () => {
    const of = cache();
    of.writeQuery({ query: page, data: { signal: whole(3) } });
    of.writeQuery({ query: row, data: { list: [brief(2)] } });
    expect(shown(of)).toEqual(whole(3));
    expect(listed(of)).toEqual([brief(3)]);
  });

  it('stays where the older answer has fields that were asked for on a condition, given or left out', () => {
    const list = gql`
      query List($searching: Boolean = false) {
        list {
          __typename
          id
          revision
          words @include(if: $searching)
        }
      }
    `;
    for (const variables of [{ searching: true }, { searching: false }, {}]) {
      const of = cache();
      of.writeQuery({ query: page, data: { signal: whole(3) } });
      of.writeQuery({ query: list, variables, data: { list: [signal(2, { words: 'never changes' })] } });
      const words = variables.searching ? { words: 'never changes' } : {};
      expect(of.readQuery({ query: list, variables })).toEqual({ list: [signal(3, words)] });
    }
  });

  it('takes the place of an older one, and what it does not bring is asked again', () => {
    const of = cache();
    of.writeQuery({ query: page, data: { signal: whole(2) } });
    of.writeQuery({ query: row, data: { list: [brief(3)] } });
    expect(shown(of)).toBeNull();
    expect(of.extract()['Signal:7']).toEqual({ ...brief(3), words: 'never changes' });
  });

  it('leaves the rest as it was where no screen shows it, so that it can be opened without network', () => {
    const of = cache(true);
    of.writeQuery({ query: page, data: { signal: whole(2) } });
    of.watch({ query: row, optimistic: false, callback: () => undefined });
    of.writeQuery({ query: row, data: { list: [brief(2)] } });
    of.writeQuery({ query: row, data: { list: [brief(3)] } });
    expect(shown(of)).toEqual({ ...whole(2), ...brief(3) });
    const end = of.watch({ query: page, optimistic: false, callback: () => undefined });
    of.writeQuery({ query: row, data: { list: [brief(4)] } });
    expect(shown(of)).toBeNull();
    end();
    of.writeQuery({ query: page, data: { signal: whole(4) } });
    of.writeQuery({ query: row, data: { list: [brief(5)] } });
    expect(shown(of)).toEqual({ ...whole(4), ...brief(5) });
  });

  it('takes of what is shown only that away: the rest of the page stays when a mark alone is newer', () => {
    const mark = gql`
      query Mark {
        newest {
          __typename
          id
          revision
        }
      }
    `;
    const of = cache(true);
    of.writeQuery({ query: page, data: { signal: whole(2) } });
    of.writeQuery({ query: row, data: { list: [brief(2)] } });
    of.watch({ query: row, optimistic: false, callback: () => undefined });
    of.writeQuery({ query: mark, data: { newest: signal(3) } });
    expect(listed(of)).toBeUndefined();
    of.writeQuery({ query: row, data: { list: [brief(3)] } });
    expect(shown(of)).toEqual({ ...whole(2), ...brief(3) });
  });

  it('is shown with what only an older answer has until that is asked again', async () => {
    const of = cache();
    of.writeQuery({ query: row, data: { list: [brief(3)] } });
    of.writeQuery({ query: page, data: { signal: whole(2) } });
    expect(shown(of)).toEqual({ ...whole(2), ...brief(3) });
    await afterwards();
    expect(shown(of)).toBeNull();
    expect(listed(of)).toEqual([brief(3)]);
    of.writeQuery({ query: page, data: { signal: whole(3) } });
    expect(shown(of)).toEqual(whole(3));
  });

  it('is not asked again where it has come meanwhile', async () => {
    const of = cache();
    of.writeQuery({ query: row, data: { list: [brief(3)] } });
    of.writeQuery({ query: page, data: { signal: whole(2) } });
    of.writeQuery({ query: page, data: { signal: whole(4) } });
    await afterwards();
    expect(shown(of)).toEqual(whole(4));
  });

  it('is joined with answers of the same revision', () => {
    const of = cache();
    of.writeQuery({ query: row, data: { list: [brief(2)] } });
    of.writeQuery({ query: page, data: { signal: whole(2) } });
    expect(shown(of)).toEqual(whole(2));
  });

  it('is compared by moments as well, and objects without a revision are written as they come', () => {
    const of = new NewestCache({ revisions: { Signal: { by: 'revision', apart: [], staysUnseen: false } } });
    const at = (revision: string, status: string) => ({ __typename: 'Signal', id: '7', revision, status });
    of.writeQuery({ query: row, data: { list: [at('2026-11-30T10:00:00.010Z', 'new')] } });
    of.writeQuery({ query: row, data: { list: [at('2026-11-30T10:00:00.009Z', 'old')] }, variables: { text: 'x' } });
    expect(listed(of)).toEqual([at('2026-11-30T10:00:00.010Z', 'new')]);
    const other = (status: string) => ({ __typename: 'Other', id: '7', revision: 1, status });
    of.writeQuery({ query: row, data: { list: [{ ...other('a'), revision: 2 }] } });
    of.writeQuery({ query: row, data: { list: [other('b')] } });
    expect(listed(of)).toEqual([other('b')]);
  });
});
