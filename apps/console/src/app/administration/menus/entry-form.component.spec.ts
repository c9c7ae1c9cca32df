import { Component } from '@angular/core';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../../testing/console-fixture.ts';
import { EntryForm } from './entry-form.ts';
import { type EntryValues, type MenuAnswer, type MenuSpec, type SaveTerms, wordsFields } from './menu-spec.ts';

const saves: { readonly values: EntryValues; readonly terms: SaveTerms }[] = [];
let answer: MenuAnswer = { __typename: 'Department' };
let sentences: readonly string[] = [];

const spec: MenuSpec = {
  name: 'departments',
  fields: [
    { name: 'code', kind: 'text', label: 'menus.field.code', isRequired: true },
    {
      name: 'days',
      kind: 'number',
      label: 'menus.field.target',
      isRequired: true,
      isShown: (values) => values['code'] === 'x',
    },
    ...wordsFields('name', { kind: 'text', isShown: (values) => values['code'] === 'words' }, true),
  ],
  rows: () => [],
  blank: () => ({}),
  save: (values, _row, terms) => {
    saves.push({ values, terms });
    return Promise.resolve(answer);
  },
  consequences: () => Promise.resolve({ sentences, canMove: sentences.length > 0 }),
};

@Component({
  selector: 'ns-entry-form-host',
  imports: [EntryForm],
  template: `<ns-entry-form [spec]="spec" />`,
})
class Host {
  protected readonly spec = spec;
}

async function setUp() {
  saves.length = 0;
  answer = { __typename: 'Department' };
  sentences = [];
  const form = await showForm(Host, {});
  const submit = await form.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }));
  const inputs = () => form.loader.getAllHarnesses(MatInputHarness);
  const errors = async () =>
    (
      await Promise.all((await form.loader.getAllHarnesses(MatFormFieldHarness)).map((field) => field.getTextErrors()))
    ).flat();
  return { ...form, submit, inputs, errors };
}

describe('the form of a menu entry', () => {
  it('asks for what is shown only', async () => {
    const { submit, inputs } = await setUp();
    await submit.click();
    expect(saves).toEqual([]);
    await (await inputs())[0]?.setValue('y');
    await submit.click();
    await expect.poll(() => saves.length).toBe(1);
    await (await inputs())[0]?.setValue('x');
    expect(await inputs()).toHaveLength(2);
    await submit.click();
    expect(saves).toHaveLength(1);
  });

  it('shows the server’s objection at its field', async () => {
    const { submit, inputs, errors, fixture } = await setUp();
    answer = { __typename: 'InvalidInputError', message: '!', fields: [{ path: 'code', message: 'Този код е зает.' }] };
    await (await inputs())[0]?.setValue('y');
    await submit.click();
    await fixture.whenStable();
    expect(await errors()).toEqual(['Този код е зает.']);
  });

  it('has a field for each language of a text, and shows an objection at the one it is about', async () => {
    const { loader, submit, inputs, fixture } = await setUp();
    await (await inputs())[0]?.setValue('words');
    const field = (label: string) => loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: label }));
    await submit.click();
    expect(saves).toEqual([]);
    expect(await (await field('Име на български')).getTextErrors()).toEqual(['Попълнете това поле.']);
    await (await inputs())[1]?.setValue('Езеро');
    await (await inputs())[2]?.setValue('Lake');
    answer = { __typename: 'InvalidInputError', message: '!', fields: [{ path: 'nameEn', message: 'Заето име.' }] };
    await submit.click();
    await fixture.whenStable();
    expect(saves.map(({ values }) => values)).toMatchObject([{ nameBg: 'Езеро', nameEn: 'Lake' }]);
    expect(await (await field('Име на английски')).getTextErrors()).toEqual(['Заето име.']);
  });

  it('says what the change will do, and saves after the decision', async () => {
    const { submit, inputs, loader } = await setUp();
    sentences = ['12 отворени сигнала са при досегашното звено.'];
    await (await inputs())[0]?.setValue('y');
    await submit.click();
    const move = await loader.getHarness(MatButtonHarness.with({ text: 'Преместете и отворените' }));
    expect(saves).toEqual([]);
    await move.click();
    await expect.poll(() => saves.map(({ terms }) => terms.moveOpenSignals)).toEqual([true]);
  });
});
