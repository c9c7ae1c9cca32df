import '@angular/compiler';
import { ElementRef, Injector, runInInjectionContext, signal } from '@angular/core';
import { RateSignalDocument } from '@ns/contract/own';
import { GraphqlClient, LanguageStore } from '@ns/web';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MutationForm } from './mutation-form.ts';

const variables = { signalId: '1', stars: 5, comment: null };
const refused = { __typename: 'InvalidInputError', message: 'Поправете.' };

function setUp(answer: () => Promise<unknown>, focuses?: boolean) {
  const focus = vi.fn();
  const host = { querySelector: () => ({ focus, scrollIntoView: () => undefined }) };
  const tag = signal('bg');
  const injector = Injector.create({
    providers: [
      { provide: GraphqlClient, useValue: { mutate: answer } },
      { provide: LanguageStore, useValue: { tag } },
      { provide: ElementRef, useValue: new ElementRef(host) },
    ],
  });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => draw());
  const form = runInInjectionContext(injector, () => new MutationForm(['comment', 'photoIds'], focuses));
  return { form, focus, tag, rate: () => form.send(RateSignalDocument, variables, 'CitizenSignal') };
}

afterEach(() => vi.unstubAllGlobals());

describe('a form of a citizen', () => {
  it('gives the wanted answer and says nothing', async () => {
    const answer = { __typename: 'CitizenSignal', id: '1' };
    const { form, focus, rate } = setUp(async () => answer);
    expect(await rate()).toBe(answer);
    expect([form.failure(), form.busy(), focus.mock.calls.length]).toEqual(['', false, 0]);
  });

  it('shows objections at their fields, the others as a sentence, and goes to the first field', async () => {
    const fields = [
      { path: 'input.comment', message: 'Кратко.' },
      { path: 'photoIds.1', message: 'Няма снимка.' },
      { path: 'signalId', message: 'Няма такъв.' },
    ];
    const { form, focus, rate } = setUp(async () => ({ ...refused, fields }));
    expect(await rate()).toBeNull();
    expect(form.problemAt('comment')).toBe('Кратко.');
    expect(form.problemsUnder('photoIds')).toEqual(['Няма снимка.']);
    expect(form.failure()).toBe('Няма такъв.');
    expect(focus).toHaveBeenCalledOnce();
    form.clearFields();
    expect([form.problemAt('comment'), form.failure()]).toEqual(['', 'Няма такъв.']);
    form.clear();
    expect(form.failure()).toBe('');
  });

  it.each([
    ['an objection without fields', { ...refused, fields: [] }],
    ['no answer at all', { __typename: 'RequestFailure', kind: 'offline', message: 'Поправете.' }],
  ])('says as a sentence: %s', async (_what, answer) => {
    const { form, focus, rate } = setUp(async () => answer);
    expect(await rate()).toBeNull();
    expect(form.failure()).toBe('Поправете.');
    expect(focus).not.toHaveBeenCalled();
  });

  it('leaves the reader where a small form is', async () => {
    const { form, focus, rate } = setUp(
      async () => ({ ...refused, fields: [{ path: 'comment', message: 'Кратко.' }] }),
      false,
    );
    await rate();
    expect(form.problemAt('comment')).toBe('Кратко.');
    expect(focus).not.toHaveBeenCalled();
  });

  it('drops what the server said when the screen turns to another language', async () => {
    const fields = [
      { path: 'comment', message: 'Кратко.' },
      { path: 'signalId', message: 'Няма такъв.' },
    ];
    const { form, tag, rate } = setUp(async () => ({ ...refused, fields }));
    await rate();
    expect([form.problemAt('comment'), form.failure()]).toEqual(['Кратко.', 'Няма такъв.']);
    tag.set('en');
    expect([form.problemAt('comment'), form.failure()]).toEqual(['', '']);
  });

  it('sends one at a time', async () => {
    const answer = Promise.withResolvers<unknown>();
    const { form, rate } = setUp(() => answer.promise);
    const first = rate();
    expect([form.busy(), await rate()]).toEqual([true, null]);
    answer.resolve({ __typename: 'CitizenSignal' });
    expect(await first).toEqual({ __typename: 'CitizenSignal' });
    expect(form.busy()).toBe(false);
  });

  it('shows an objection of its own at a field', () => {
    const { form, focus } = setUp(async () => null);
    form.object('comment', 'Кратко.');
    expect([form.problemAt('comment'), form.failure()]).toEqual(['Кратко.', '']);
    expect(focus).toHaveBeenCalledOnce();
  });
});
