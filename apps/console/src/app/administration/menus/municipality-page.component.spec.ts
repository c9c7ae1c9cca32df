import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../../testing/console-fixture.ts';
import { MunicipalityPage } from './municipality-page.ts';

const municipality = {
  __typename: 'Municipality',
  nameTexts: [
    { __typename: 'LocalizedText', tag: 'bg', text: 'Община Пример' },
    { __typename: 'LocalizedText', tag: 'en', text: 'Example Municipality' },
  ],
  addressTexts: [],
  privacyTexts: [],
  phone: null,
  email: null,
  website: null,
  dataProtectionEmail: null,
  senderName: null,
  colour: 'teal',
  logoUrl: null,
  statutoryMonths: 1,
  silenceDays: 7,
  disputeDays: 14,
  submissionsPerHour: null,
  submissionsPerDay: null,
  version: 3,
};

async function setUp(answer: object) {
  const form = await showForm(MunicipalityPage, {
    EditedMunicipality: () => ({ municipality }),
    SaveMunicipality: () => ({ saveMunicipality: answer }),
  });
  await expect.poll(() => form.host.querySelector('form')).not.toBeNull();
  const field = (label: string) => form.loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: label }));
  const input = async (label: string) => {
    const found = await (await field(label)).getControl(MatInputHarness);
    expect(found).not.toBeNull();
    return found as MatInputHarness;
  };
  const submit = await form.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }));
  return { ...form, field, input, submit };
}

describe('the page of the municipality', () => {
  it('has a field for each language of its words and sends them as lists', async () => {
    const { sent, input, submit } = await setUp({ __typename: 'Municipality', version: 4 });
    expect(await (await input('Име на български')).getValue()).toBe('Община Пример');
    expect(await (await input('Текст на английски')).getValue()).toBe('');
    await (await input('Име на английски')).setValue(' Sample Municipality ');
    await (await input('Адрес на български')).setValue('пл. „Пример“ 1');
    await submit.click();
    const asked = () => sent.map(({ name }) => name);
    await expect.poll(asked).toEqual(['EditedMunicipality', 'SaveMunicipality', 'EditedMunicipality']);
    const given = sent.find(({ name }) => name === 'SaveMunicipality')?.variables['input'];
    expect(given).toMatchObject({
      nameTexts: [
        { tag: 'bg', text: 'Община Пример' },
        { tag: 'en', text: 'Sample Municipality' },
      ],
      addressTexts: [
        { tag: 'bg', text: 'пл. „Пример“ 1' },
        { tag: 'en', text: '' },
      ],
      privacyTexts: [
        { tag: 'bg', text: '' },
        { tag: 'en', text: '' },
      ],
      colour: 'teal',
      phone: null,
      statutoryMonths: 1,
      submissionsPerHour: null,
      version: 3,
    });
    expect(Object.keys(given as object).filter((key) => /(Bg|En)$|^words$/.test(key))).toEqual([]);
  });

  it('shows what the server objects to at the field of its language', async () => {
    const { field, submit } = await setUp({
      __typename: 'InvalidInputError',
      message: '!',
      fields: [
        { path: 'addressEn', message: 'Напишете го и на този език.' },
        { path: 'nameTexts.en', message: 'Името е твърде дълго.' },
      ],
    });
    await submit.click();
    const errors = async (label: string) => (await field(label)).getTextErrors();
    await expect.poll(() => errors('Адрес на английски')).toEqual(['Напишете го и на този език.']);
    await expect.poll(() => errors('Име на английски')).toEqual(['Името е твърде дълго.']);
  });
});
