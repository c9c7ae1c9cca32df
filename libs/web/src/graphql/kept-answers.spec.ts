import { describe, expect, it } from 'vitest';
import { type AnswerShelf, keptAnswers } from './kept-answers.ts';
import type { AnswerData, ServerOperation } from '../server/post-operation.ts';

const menus: ServerOperation = {
  document: { id: 'a1', name: 'Menus', text: 'query Menus{settlements{code}}' },
  variables: {},
};
const mine: ServerOperation = {
  document: { id: 'b2', name: 'Mine', text: 'query Mine{mySignals{id}}' },
  variables: {},
};

function memoryShelf() {
  const kept = new Map<string, AnswerData>();
  const shelf: AnswerShelf = {
    read: async (key) => kept.get(key) ?? null,
    write: async (key, data) => void kept.set(key, data),
    remove: async (key) => void kept.delete(key),
    forgetPersons: async () => undefined,
  };
  return { shelf, kept };
}

function reading(
  owner: string | null,
  shelf: AnswerShelf,
  answer: (operation: ServerOperation) => Promise<AnswerData>,
) {
  return keptAnswers(
    { Menus: 'everybody', Mine: 'owner' },
    shelf,
    { owner: () => owner, language: () => 'bg' },
    answer,
  );
}

const noNetwork = async () => Promise.reject(new TypeError('Failed to fetch'));

describe('answers kept for the time without network', () => {
  it('are given when the server cannot be reached', async () => {
    const { shelf } = memoryShelf();
    await reading(null, shelf, async () => ({ settlements: [{ code: '63427' }] })).send(menus);
    expect(await reading(null, shelf, noNetwork).send(menus)).toEqual({ settlements: [{ code: '63427' }] });
  });

  it('of one person are never given to another', async () => {
    const { shelf } = memoryShelf();
    await reading('one', shelf, async () => ({ mySignals: [{ id: '1' }] })).send(mine);
    await expect(reading('two', shelf, noNetwork).send(mine)).rejects.toThrow('Failed to fetch');
  });

  it('of a person are not written while nobody is signed in', async () => {
    const { shelf, kept } = memoryShelf();
    await reading(null, shelf, async () => ({ mySignals: [] })).send(mine);
    expect(kept.size).toBe(0);
  });

  it('are found by the next visit of the same person before the server is asked', async () => {
    const { shelf } = memoryShelf();
    await reading('one', shelf, async () => ({ mySignals: [{ id: '1' }] })).send(mine);
    expect(await reading('one', shelf, noNetwork).find(mine)).toEqual({ mySignals: [{ id: '1' }] });
    expect(await reading('one', shelf, noNetwork).find({ ...mine, variables: { first: 5 } })).toBeNull();
    expect(await reading('two', shelf, noNetwork).find(mine)).toBeNull();
    expect(await reading(null, shelf, noNetwork).find(mine)).toBeNull();
  });

  it('that are not true any more begin no visit', async () => {
    const { shelf } = memoryShelf();
    const answers = reading('one', shelf, async ({ document }) => ({ [document.name]: [] }));
    await Promise.all([answers.send(mine), answers.send(menus)]);
    await answers.forget(mine);
    expect(await answers.find(mine)).toBeNull();
    expect(await answers.find(menus)).toEqual({ Menus: [] });
  });

  it('do not hide what the server refused', async () => {
    const { shelf } = memoryShelf();
    await reading(null, shelf, async () => ({ settlements: [] })).send(menus);
    await expect(reading(null, shelf, async () => Promise.reject(new Error('refused'))).send(menus)).rejects.toThrow(
      'refused',
    );
  });
});
