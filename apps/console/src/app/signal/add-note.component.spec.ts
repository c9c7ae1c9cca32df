import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { LanguageStore } from '@ns/web';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PhotoSender, type SentPhoto } from '../form/photo-sender.ts';
import { showForm } from '../testing/console-fixture.ts';
import { receivedReport } from '../testing/received-report.ts';
import { StepDrafts } from '../held-steps/step-drafts.ts';
import { AddNote } from './add-note.ts';

async function setUp(answer: object, photoIds: readonly string[] = [], documentIds: readonly string[] = []) {
  const { loader, sent, host } = await showForm(
    AddNote,
    { AddNote: () => ({ addNote: answer }) },
    [inputBinding('signal', () => receivedReport({ id: '7' }))],
    () => TestBed.inject(StepDrafts).keepNote('7', '', photoIds, documentIds),
  );
  const text = await loader.getHarness(MatInputHarness);
  await text.setValue('Видях я.');
  await (await loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click();
  return { sent, host, text, field: await loader.getHarness(MatFormFieldHarness) };
}

afterEach(() => localStorage.clear());

describe('the form of a note', () => {
  it('is empty once the note is saved', async () => {
    const { text, field } = await setUp({ __typename: 'Signal', id: '7' });
    await expect.poll(() => text.getValue()).toBe('');
    expect(await field.hasErrors()).toBe(false);
  });

  it.each([
    [
      'an objection',
      { __typename: 'InvalidInputError', message: 'Моля.', fields: [{ path: 'text', message: 'Дълго.' }] },
    ],
    ['a refusal', { __typename: 'NotFoundError', message: 'Дълго.' }],
  ])('shows %s at the text, in the language of the screen', async (_what, answer) => {
    const { text, field } = await setUp(answer);
    await expect.poll(() => field.getTextErrors()).toEqual(['Дълго.']);
    expect(await text.getValue()).toBe('Видях я.');
    await TestBed.inject(LanguageStore).choose('EN');
    await expect.poll(() => field.hasErrors()).toBe(false);
  });

  it('sends the photos that it has, and a new note begins without them', async () => {
    const { text, sent, host } = await setUp({ __typename: 'Signal', id: '7' }, ['p1']);
    await expect.poll(() => text.getValue()).toBe('');
    expect(sent.find(({ name }) => name === 'AddNote')?.variables).toMatchObject({ photoIds: ['p1'] });
    await expect.poll(() => host.querySelectorAll('ns-photo-picker li').length).toBe(0);
    expect(TestBed.inject(StepDrafts).notePhotoIds('7')).toEqual([]);
  });

  it('sends the documents that it has, and shows at them what is wrong with one', async () => {
    const refusal = { __typename: 'InvalidInputError', message: 'Моля.' };
    const fields = [{ path: 'documentIds.0', message: 'Документът вече е използван.' }];
    const { sent, host } = await setUp({ ...refusal, fields }, [], ['d1']);
    await expect
      .poll(() => host.querySelectorAll('ns-photo-picker')[1]?.querySelector('.problem')?.textContent)
      .toContain('използван');
    expect(host.querySelectorAll('ns-photo-picker')[0]?.querySelector('.problem')).toBeNull();
    expect(sent.find(({ name }) => name === 'AddNote')?.variables).toMatchObject({
      photoIds: [],
      documentIds: ['d1'],
    });
  });

  it.each(['paste', 'drop'])('takes files by %s: pictures as photos, anything else as documents', async (kind) => {
    const asked: { name: string; type: string }[] = [];
    const send = ({ name }: File, type: string): Promise<SentPhoto> => {
      asked.push({ name, type });
      return Promise.resolve(
        name.endsWith('.html') ? { refused: 'Този файл не е PDF.', isLater: false } : { id: name },
      );
    };
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined }));
    TestBed.configureTestingModule({ providers: [{ provide: PhotoSender, useValue: { send } }] });
    const { host, fixture } = await showForm(AddNote, {}, [inputBinding('signal', () => receivedReport({ id: '7' }))]);
    const files = [
      new File(['x'], 'hole.jpg', { type: 'image/jpeg' }),
      new File(['x'], 'plan.pdf', { type: 'application/pdf' }),
      new File(['x'], 'page.html', { type: 'text/html' }),
    ];
    const event = new Event(kind, { bubbles: true, cancelable: true });
    Object.assign(event, { [kind === 'paste' ? 'clipboardData' : 'dataTransfer']: { files } });
    host.querySelector('textarea')?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    await fixture.whenStable();
    expect(asked).toEqual([
      { name: 'hole.jpg', type: 'image/jpeg' },
      { name: 'plan.pdf', type: 'application/pdf' },
      { name: 'page.html', type: 'application/pdf' },
    ]);
    const [photos, documents] = host.querySelectorAll('ns-photo-picker');
    expect(photos?.querySelectorAll('li')).toHaveLength(1);
    await expect.poll(() => documents?.querySelector('li [role=alert]')?.textContent).toContain('не е PDF');
  });

  it('shows at the photos what is wrong with one', async () => {
    const refusal = { __typename: 'InvalidInputError', message: 'Моля.' };
    const fields = [{ path: 'photoIds.0', message: 'Снимката вече е използвана.' }];
    const { field, host } = await setUp({ ...refusal, fields }, ['p1']);
    await expect.poll(() => host.querySelector('ns-photo-picker .problem')?.textContent).toContain('използвана');
    expect(await field.hasErrors()).toBe(false);
  });
});
