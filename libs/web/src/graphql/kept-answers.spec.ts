import { ApolloLink, execute } from '@apollo/client/link';
import { ApolloClient, InMemoryCache, gql } from '@apollo/client';
import { firstValueFrom, of, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { type AnswerShelf, keptAnswers } from './kept-answers';

const menus = gql`query Menus { settlements { code } }`;
const mine = gql`query Mine { mySignals { id } }`;
const client = new ApolloClient({ link: ApolloLink.empty(), cache: new InMemoryCache() });

function memoryShelf() {
  const kept = new Map<string, Record<string, unknown>>();
  const shelf: AnswerShelf = {
    read: async (key) => kept.get(key) ?? null,
    write: async (key, data) => void kept.set(key, data),
    forgetPersons: async () => undefined,
  };
  return { shelf, kept };
}

function reading(owner: string | null, shelf: AnswerShelf, answer: () => ReturnType<ApolloLink['request']>) {
  const link = keptAnswers({ Menus: 'everybody', Mine: 'owner' }, shelf, { owner: () => owner, language: () => 'bg' }).concat(new ApolloLink(answer));
  return (query: typeof menus) => firstValueFrom(execute(link, { query }, { client }));
}

const noNetwork = () => throwError(() => new TypeError('Failed to fetch'));

describe('answers kept for the time without network', () => {
  it('are given when the server cannot be reached', async () => {
    const { shelf } = memoryShelf();
    await reading(null, shelf, () => of({ data: { settlements: [{ code: '63427' }] } }))(menus);
    expect((await reading(null, shelf, noNetwork)(menus)).data).toEqual({ settlements: [{ code: '63427' }] });
  });

  it('of one person are never given to another', async () => {
    const { shelf } = memoryShelf();
    await reading('one', shelf, () => of({ data: { mySignals: [{ id: '1' }] } }))(mine);
    await expect(reading('two', shelf, noNetwork)(mine)).rejects.toThrow('Failed to fetch');
  });

  it('of a person are not written while nobody is signed in', async () => {
    const { shelf, kept } = memoryShelf();
    await reading(null, shelf, () => of({ data: { mySignals: [] } }))(mine);
    expect(kept.size).toBe(0);
  });

  it('do not hide what the server refused', async () => {
    const { shelf } = memoryShelf();
    await reading(null, shelf, () => of({ data: { settlements: [] } }))(menus);
    await expect(reading(null, shelf, () => throwError(() => new Error('refused')))(menus)).rejects.toThrow('refused');
  });

  it('are not replaced by half an answer', async () => {
    const { shelf, kept } = memoryShelf();
    await reading(null, shelf, () => of({ data: { settlements: null }, errors: [{ message: 'no' }] }))(menus);
    expect(kept.size).toBe(0);
  });
});
