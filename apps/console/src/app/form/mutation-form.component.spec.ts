import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { required } from '@angular/forms/signals';
import { AddNoteDocument } from '@ns/contract/console';
import { type FieldProblem, GraphqlClient, LanguageStore, ScreenTexts } from '@ns/web';
import { fieldMessage, MutationForm } from '@ns/web/forms';
import { afterEach, describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { fieldParts } from './form-parts.ts';

@Component({
  imports: [fieldParts],
  template: `
    <form [formRoot]="form.fields">
      <mat-form-field>
        <mat-label>Text</mat-label>
        <textarea matInput [formField]="form.fields.text"></textarea>
        <mat-error>{{ message(form.fields.text()) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Other</mat-label>
        <input matInput [formField]="form.fields.other" />
        <mat-error>{{ message(form.fields.other()) }}</mat-error>
      </mat-form-field>
      <p class="photos">{{ form.problemsUnder('photoIds').join(' ') }}</p>
      <p class="failure">{{ form.failure() }}</p>
      <button type="submit" [disabled]="form.busy()">Send</button>
    </form>
  `,
})
class TriedForm {
  private readonly t = inject(ScreenTexts).t;
  readonly message = fieldMessage;
  readonly form = new MutationForm(signal({ text: 'Видях я.', other: 'има', hidden: '' }), {
    rules: (path) => required(path.other, { message: () => this.t('signIn.passwordMissing') }),
    save: () => this.save(),
    at: ({ path, message }) => ({ path: path.replace('textBg', 'text'), message }),
    shows: ['photoIds'],
  });

  private async save(): Promise<void> {
    const { text } = this.form.model();
    await this.form.send(AddNoteDocument, { signalId: '1', text, mentions: [] }, 'Signal');
  }
}

const refused = (...fields: FieldProblem[]) => ({ __typename: 'InvalidInputError', message: 'Поправете.', fields });

async function setUp(...answers: unknown[]) {
  const sent: unknown[] = [];
  const mutate = async (_mutation: unknown, variables: unknown) => {
    sent.push(variables);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer instanceof Promise ? ((await answer) as unknown) : answer;
  };
  TestBed.configureTestingModule({ providers: [{ provide: GraphqlClient, useValue: { mutate } }] });
  const { host, fixture } = await showForm(TriedForm, {});
  const field = (name: 'textarea' | 'input') => {
    const found = host.querySelector(name);
    expect(found).not.toBeNull();
    return found as HTMLTextAreaElement | HTMLInputElement;
  };
  const write = (name: 'textarea' | 'input', text: string) => {
    field(name).value = text;
    field(name).dispatchEvent(new Event('input'));
  };
  const shown = () => ({
    errors: [...host.querySelectorAll('mat-error')].map((each) => each.textContent.trim()),
    failure: host.querySelector('.failure')?.textContent,
  });
  const send = () => host.querySelector('button')?.click();
  return { host, form: fixture.componentInstance.form, sent, field, write, shown, send };
}

afterEach(() => localStorage.clear());

describe('a form that sends mutations', () => {
  it('is not sent while a field is wrong, and takes the person there', async () => {
    const { sent, field, write, shown, send, form } = await setUp({ __typename: 'Signal' });
    expect(shown().errors).toEqual([]);
    write('input', '');
    send();
    await expect.poll(() => shown().errors).toEqual([expect.stringMatching(/[а-я]/)]);
    await expect.poll(() => document.activeElement === field('input')).toBe(true);
    expect([sent.length, field('input').required]).toEqual([0, true]);
    await TestBed.inject(LanguageStore).choose('EN');
    await expect.poll(() => shown().errors).toEqual([expect.stringMatching(/^[A-Za-z .]+$/)]);
    write('input', 'x');
    await form.submit();
    expect(sent).toEqual([{ signalId: '1', text: 'Видях я.', mentions: [] }]);
  });

  it('shows objections at their fields until these change, and the others as a sentence', async () => {
    const { field, write, shown, send, host } = await setUp(
      refused(
        { path: 'input.textBg', message: 'Кратко.' },
        { path: 'hidden', message: 'Скрито.' },
        { path: 'signalId', message: 'Няма такъв.' },
        { path: 'photoIds.1', message: 'Няма снимка.' },
      ),
    );
    send();
    await expect.poll(shown).toEqual({ errors: ['Кратко.'], failure: 'Скрито. Няма такъв.' });
    expect(host.querySelector('.photos')?.textContent).toBe('Няма снимка.');
    await expect.poll(() => document.activeElement === field('textarea')).toBe(true);
    write('textarea', 'Видях я и я снимах.');
    await expect.poll(shown).toEqual({ errors: [], failure: 'Скрито. Няма такъв.' });
  });

  it('sends what was refused once more as it is', async () => {
    const answer = { __typename: 'Signal', id: '1' };
    const { sent, shown, send } = await setUp(refused({ path: 'text', message: 'Кратко.' }), answer);
    send();
    await expect.poll(shown).toEqual({ errors: ['Кратко.'], failure: '' });
    send();
    await expect.poll(() => sent.length).toBe(2);
    await expect.poll(shown).toEqual({ errors: [], failure: '' });
  });

  it.each([
    ['an objection without fields', refused()],
    ['a refusal of another kind', { __typename: 'NotFoundError', message: 'Поправете.' }],
    ['no answer at all', { __typename: 'RequestFailure', kind: 'offline', message: 'Поправете.' }],
  ])('says in words: %s', async (_what, answer) => {
    const { shown, send } = await setUp(answer);
    send();
    await expect.poll(shown).toEqual({ errors: [], failure: 'Поправете.' });
  });

  it('drops what the server said when the screen turns to another language', async () => {
    const { shown, send } = await setUp(
      refused({ path: 'text', message: 'Кратко.' }, { path: 'signalId', message: 'Няма такъв.' }),
    );
    send();
    await expect.poll(shown).toEqual({ errors: ['Кратко.'], failure: 'Няма такъв.' });
    await TestBed.inject(LanguageStore).choose('EN');
    await expect.poll(shown).toEqual({ errors: [], failure: '' });
  });

  it('sends one at a time and says that it is busy', async () => {
    const answer = Promise.withResolvers<unknown>();
    const { form, sent, send, host } = await setUp(answer.promise);
    send();
    await expect.poll(() => host.querySelector('button')?.disabled).toBe(true);
    expect([await form.submit(), form.busy(), sent.length]).toEqual([false, true, 1]);
    answer.resolve({ __typename: 'Signal' });
    await expect.poll(() => form.busy()).toBe(false);
  });

  it('begins anew: nothing is missed or objected to before it is sent', async () => {
    const { form, shown, send } = await setUp(refused({ path: 'text', message: 'Кратко.' }));
    send();
    await expect.poll(() => shown().errors).toEqual(['Кратко.']);
    form.reset({ text: 'Видях я.', other: '', hidden: '' });
    await expect.poll(shown).toEqual({ errors: [], failure: '' });
  });
});
