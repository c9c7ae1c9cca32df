import { inputBinding, signal, twoWayBinding } from '@angular/core';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { PersonalWords } from './personal-words.ts';

const description = 'Дупка пред дома на Демо, тел. 0888 123 456.';
const places = [
  { label: 'име на човек', words: 'Демо', start: 19 },
  { label: 'телефонен номер', words: '0888 123 456', start: 30 },
];

async function setUp(refusal?: object) {
  let hidden: string[] = [];
  let revision = 1;
  const signalOf = () => ({
    __typename: 'Signal',
    id: '7',
    revision,
    hiddenWords: hidden,
    textsForPublic: [
      {
        __typename: 'TextForPublic',
        kind: 'DESCRIPTION',
        id: null,
        text: description,
        findings: places.map((place) => ({ __typename: 'PersonalDataFinding', ...place })),
        hidden: hidden.flatMap((words) => {
          const start = description.indexOf(words);
          return start < 0 ? [] : [{ __typename: 'HiddenPlace', start, words }];
        }),
      },
    ],
  });
  const confirmed = signal(false);
  const form = await showForm(
    PersonalWords,
    {
      TextsForPublic: () => ({ signal: signalOf() }),
      HideWords: ({ hide, show }: { hide?: string[]; show?: string[] }) => {
        if (!refusal) {
          hidden = [...hidden.filter((words) => !show?.includes(words)), ...(hide ?? [])];
          revision += 1;
        }
        return { hideWords: refusal ?? signalOf() };
      },
    },
    [inputBinding('signal', signal({ id: '7', revision: 1, erasedAt: null })), twoWayBinding('confirmed', confirmed)],
  );
  const pieces = () => [...form.host.querySelectorAll<HTMLButtonElement>('button.piece')];
  await expect.poll(pieces).toHaveLength(2);
  return {
    ...form,
    confirmed,
    looks: () => pieces().map((piece) => [piece.textContent.trim(), piece.getAttribute('aria-pressed')]),
    names: () => pieces().map((piece) => piece.getAttribute('aria-label')),
    touch: (place: number) => pieces()[place]?.click(),
    press: async (text: string) => (await form.loader.getHarness(MatButtonHarness.with({ text }))).click(),
    type: async (text: string) => (await form.loader.getHarness(MatInputHarness)).setValue(text),
    asked: () => form.host.querySelector('[data-testid=open-findings]'),
    changes: () => form.sent.flatMap(({ name, variables }) => (name === 'HideWords' ? [variables] : [])),
  };
}

describe('personal data in the texts of a report', () => {
  it('are marked with their kind, and one press hides them and another one shows them', async () => {
    const { looks, names, touch, changes } = await setUp();
    expect(looks()).toEqual([
      ['Демо', 'false'],
      ['0888 123 456', 'false'],
    ]);
    expect(names()[1]).toBe('0888 123 456 телефонен номер');
    touch(1);
    await expect.poll(looks).toEqual([
      ['Демо', 'false'],
      ['[лични данни]', 'true'],
    ]);
    expect(names()[1]).toBe('[лични данни] 0888 123 456 телефонен номер');
    touch(1);
    await expect.poll(() => looks()[1]).toEqual(['0888 123 456', 'false']);
    expect(changes()).toEqual([
      { signalId: '7', hide: ['0888 123 456'], show: [] },
      { signalId: '7', hide: [], show: ['0888 123 456'] },
    ]);
  });

  it('are hidden all at once, and then nothing is asked', async () => {
    const { press, looks, asked } = await setUp();
    expect(asked()).not.toBeNull();
    await press('Скрийте всички');
    await expect.poll(() => looks().map(([, pressed]) => pressed)).toEqual(['true', 'true']);
    expect(asked()).toBeNull();
  });

  it('may stay, which is asked anew once something else is open', async () => {
    const { press, confirmed, touch } = await setUp();
    await press('Може да остане');
    expect(confirmed()).toBe(true);
    touch(0);
    await expect.poll(() => confirmed()).toBe(false);
  });

  it('are any words of a text, hidden by hand; what stands nowhere is refused here', async () => {
    const { type, press, changes, host, looks } = await setUp();
    await type('няма такова');
    await press('Скрийте');
    expect(host.textContent).toContain('Тези думи ги няма');
    expect(changes()).toEqual([]);
    await type('дома на');
    await press('Скрийте');
    await expect.poll(changes).toEqual([{ signalId: '7', hide: ['дома на'], show: [] }]);
    await expect.poll(looks).toHaveLength(3);
    expect(host.querySelector('[role=status]')?.textContent).toBe('Скрито е.');
  });

  it('stay as they are where the server refuses', async () => {
    const { touch, host, looks } = await setUp({ __typename: 'NotFoundError', message: 'Няма такъв сигнал.' });
    touch(0);
    await expect.poll(() => host.textContent).toContain('Няма такъв сигнал.');
    expect(looks()[0]).toEqual(['Демо', 'false']);
  });
});
