import '@angular/compiler';
import { DOCUMENT, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, Validators } from '@angular/forms';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { AddNoteDocument, SwitchMailsDocument } from '@ns/contract/console';
import { GraphqlClient, LanguageStore } from '@ns/web';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FieldProblem } from './field-problems.ts';
import { MutationForm } from './mutation-form.ts';

const variables = { signalId: '1', text: 'Видях я.', mentions: [] };
const refused = (...fields: FieldProblem[]) => ({ __typename: 'InvalidInputError', message: 'Поправете.', fields });

function setUp(answer: () => Promise<unknown>, showOwn?: (problems: readonly FieldProblem[]) => FieldProblem[]) {
  const controls = { text: new FormControl(''), other: new FormControl('', Validators.required) };
  const language = { tag: signal('bg') };
  TestBed.configureTestingModule({
    providers: [
      { provide: DOCUMENT, useValue: {} },
      { provide: GraphqlClient, useValue: { mutate: answer } },
      { provide: LanguageStore, useValue: language },
    ],
  });
  const form = TestBed.runInInjectionContext(() => new MutationForm(() => controls, showOwn));
  TestBed.tick();
  return { form, controls, language };
}

beforeAll(() => {
  TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
});

afterEach(() => TestBed.resetTestingModule());

// The specs of one run share a process.
afterAll(() => TestBed.resetTestEnvironment());

describe('a form that sends a mutation', () => {
  it('gives the wanted answer', async () => {
    const answer = { __typename: 'Signal', id: '1' };
    const { form } = setUp(async () => answer);
    expect(await form.send(AddNoteDocument, variables, 'Signal')).toBe(answer);
    expect(form.problem()).toBeNull();
  });

  it('shows objections at their fields and the others as problems', async () => {
    const fields = [
      { path: 'input.text', message: 'Кратко.' },
      { path: 'signalId', message: 'Няма такъв.' },
    ];
    const { form, controls } = setUp(async () => refused(...fields));
    expect(await form.send(AddNoteDocument, variables, 'Signal')).toBeNull();
    expect(controls.text.errors).toEqual({ server: 'Кратко.' });
    expect(form.problems()).toEqual(['Няма такъв.']);
  });

  it.each([
    ['an objection without fields', refused()],
    ['a refusal of another kind', { __typename: 'NotFoundError', message: 'Поправете.' }],
    ['no answer at all', { __typename: 'RequestFailure', kind: 'offline', message: 'Поправете.' }],
  ])('says in words: %s', async (_what, answer) => {
    const { form } = setUp(async () => answer);
    expect(await form.send(AddNoteDocument, variables, 'Signal')).toBeNull();
    expect(form.problem()).toBe('Поправете.');
  });

  it('drops what the server said, also at fields, when the screen turns to another language', async () => {
    const own = vi.fn((problems: readonly FieldProblem[]) => problems.filter(({ path }) => path !== 'answers'));
    const fields = [
      { path: 'text', message: 'Кратко.' },
      { path: 'signalId', message: 'Няма такъв.' },
      { path: 'answers', message: 'Отговорете.' },
    ];
    const { form, controls, language } = setUp(async () => refused(...fields), own);
    await form.send(AddNoteDocument, variables, 'Signal');
    TestBed.tick();
    expect([form.problem(), controls.text.errors]).toEqual(['Няма такъв.', { server: 'Кратко.' }]);
    expect(own).toHaveBeenLastCalledWith(fields);
    language.tag.set('en');
    TestBed.tick();
    expect([form.problem(), controls.text.errors]).toEqual([null, null]);
    expect(own).toHaveBeenLastCalledWith([]);
    // What the form itself requires is said in the new language.
    expect(controls.other.errors).toEqual({ required: true });
  });

  it('drops objections at fields when it is cleared, because another field may have been corrected', async () => {
    const { form, controls } = setUp(async () => refused({ path: 'text', message: 'Кратко.' }));
    await form.send(AddNoteDocument, variables, 'Signal');
    expect(controls.text.valid).toBe(false);
    form.clear();
    expect(controls.text.valid).toBe(true);
  });

  it('leaves to the form what it shows itself', async () => {
    const { form, controls } = setUp(
      async () => refused({ path: 'text', message: 'Кратко.' }),
      () => [],
    );
    await form.send(AddNoteDocument, variables, 'Signal');
    expect([form.problem(), controls.text.errors]).toEqual([null, null]);
  });

  it('sends one at a time and forgets what was wrong before', async () => {
    let answer = Promise.withResolvers<unknown>();
    const { form } = setUp(() => answer.promise);
    form.fail('Поправете.');
    const first = form.send(AddNoteDocument, variables, 'Signal');
    expect([form.busy(), form.problem()]).toEqual([true, null]);
    expect(await form.send(AddNoteDocument, variables, 'Signal')).toBeNull();
    answer.reject(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    expect(form.busy()).toBe(false);
    answer = Promise.withResolvers();
    const second = form.send(SwitchMailsDocument, { input: { choices: [] } }, 'MailPreferences');
    answer.resolve({ __typename: 'MailPreferences' });
    expect(await second).toEqual({ __typename: 'MailPreferences' });
  });

  it('without names takes every answer that carries no message', async () => {
    const { form } = setUp(async () => null);
    expect(await form.receive(async () => true)).toBe(true);
    expect(await form.receive(async () => ({ message: undefined, id: '1' }))).toEqual({ id: '1' });
    expect(await form.receive(async () => ({ message: 'Няма връзка.' }))).toBeNull();
    expect(form.problem()).toBe('Няма връзка.');
  });
});
