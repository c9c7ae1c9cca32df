import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../catalogue/catalogue.ts';
import { showForm } from '../../testing/console-fixture.ts';
import { type MenuKind, MenuPage } from './menu-page.ts';

const words = (bg: string, en: string) => [
  { __typename: 'LocalizedText', tag: 'bg', text: bg },
  { __typename: 'LocalizedText', tag: 'en', text: en },
];
const entry = { version: 1, archived: false };
const department = {
  ...entry,
  __typename: 'Department',
  code: 'roads',
  name: 'Пътища',
  nameTexts: words('Пътища', 'Roads'),
};
const parks = { ...department, code: 'parks', name: 'Паркове', nameTexts: words('Паркове', 'Parks') };
const group = {
  ...entry,
  __typename: 'Category',
  code: 'roads',
  name: 'Пътища',
  nameTexts: words('Пътища', 'Roads'),
  parent: null,
  icon: 'road',
  dangerous: false,
  adviceTexts: [],
  targetWorkingDays: null,
  publishable: true,
  photoOnResolve: false,
  needsPlace: true,
  asksEntrance: false,
  department,
  forwardTo: null,
  questions: [],
};
const pothole = {
  ...group,
  code: 'pothole',
  name: 'Дупка',
  nameTexts: words('Дупка', 'Pothole'),
  parent: 'roads',
  targetWorkingDays: 10,
};
const menus = {
  departments: [department, parks],
  externalBodies: [],
  settlements: [],
  holidays: [],
  categories: [{ ...group, children: [pothole] }],
};

let answer: object = {};
let effect: object = {};

async function setUp(menu: MenuKind, button: string) {
  answer = { __typename: 'Department', code: 'x' };
  effect = { __typename: 'MenuEffect', sentences: [], canMove: false };
  const save = () => ({ saveDepartment: answer, saveSettlement: answer, saveQuarter: answer, saveCategory: answer });
  TestBed.overrideProvider(Catalogue, { useValue: { again: () => undefined } });
  const page = await showForm(
    MenuPage,
    {
      MenusForEditing: () => menus,
      RoutingRules: () => ({ routingRules: [] }),
      OrderMenu: () => ({ orderMenu: answer }),
      SaveDepartment: save,
      SaveSettlement: save,
      SaveQuarter: save,
      SaveCategory: save,
      CategoryEffect: () => ({ categoryEffect: effect }),
      DepartmentEffect: () => ({ departmentEffect: effect }),
    },
    [inputBinding('menu', () => menu)],
  );
  await (await page.loader.getHarness(MatButtonHarness.with({ text: new RegExp(button) }))).click();
  const press = async (text: string | RegExp) =>
    (await page.loader.getHarness(MatButtonHarness.with({ text, ancestor: 'form' }))).click();
  const field = (label: string) => page.loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: label }));
  const write = async (label: string, text: string) =>
    (await (await field(label)).getControl(MatInputHarness))?.setValue(text);
  const errors = async (label: string) => (await field(label)).getTextErrors();
  const saved = () =>
    page.sent.filter(({ name }) => name.startsWith('Save')).map(({ variables }) => variables['input']);
  const marked = () =>
    [...page.host.querySelectorAll('form mat-form-field:has(.mat-mdc-form-field-required-marker) mat-label')].map(
      (label) => label.textContent.trim(),
    );
  return { ...page, press, field, write, errors, saved, marked };
}

const missing = ['Попълнете това поле.'];

describe('the form of an entry of a menu', () => {
  it('marks what is compulsory, and sends nothing without it', async () => {
    const { press, errors, saved, marked, host } = await setUp('departments', 'Ново звено');
    expect(marked()).toEqual(['Код', 'Име на български', 'Име на английски']);
    await press('Запазете');
    expect(await errors('Код')).toEqual(missing);
    expect(await errors('Име на английски')).toEqual(missing);
    await expect.poll(() => document.activeElement === host.querySelector('form input')).toBe(true);
    expect(saved()).toEqual([]);
  });

  it('shows an objection of the server at its field, also that of one language', async () => {
    const { press, write, errors, saved } = await setUp('departments', 'Ново звено');
    await write('Код', 'lake');
    await write('Име на български', ' Езеро ');
    await write('Име на английски', 'Lake');
    const fields = [
      { path: 'code', message: 'Този код е зает.' },
      { path: 'nameEn', message: 'Заето име.' },
    ];
    answer = { __typename: 'InvalidInputError', message: '!', fields };
    await press('Запазете');
    await expect.poll(() => errors('Код')).toEqual(['Този код е зает.']);
    expect(await errors('Име на английски')).toEqual(['Заето име.']);
    const nameTexts = [
      { tag: 'bg', text: 'Езеро' },
      { tag: 'en', text: 'Lake' },
    ];
    expect(saved()).toEqual([{ code: 'lake', nameTexts, version: null, archived: false }]);
  });

  it('asks for the point of a settlement before anything is sent, and takes numbers with a comma', async () => {
    const { press, write, errors, saved } = await setUp('settlements', 'Ново населено място');
    await write('Код по ЕКАТТЕ', '12345');
    await write('Име на български', 'Село');
    await write('Име на английски', 'Village');
    await write('Географска дължина', 'изток');
    await press('Запазете');
    expect(await errors('Географска ширина')).toEqual(missing);
    expect(await errors('Географска дължина')).toEqual(['Напишете число.']);
    expect(saved()).toEqual([]);
    await write('Географска ширина', '438,5');
    await write('Географска дължина', '25,95');
    expect(await errors('Географска ширина')).toEqual(['От -90 до 90.']);
    await write('Географска ширина', '43.85');
    await press('Запазете');
    await expect
      .poll(saved)
      .toMatchObject([{ code: '12345', location: { lat: 43.85, lon: 25.95 }, radiusMeters: null }]);
  });

  it('asks for both numbers of a point or none', async () => {
    const { press, write, errors, saved, marked } = await setUp('quarters', 'Нов квартал');
    await write('Географска ширина', '43,8');
    await press('Запазете');
    expect(await errors('Географска дължина')).toEqual(missing);
    expect(marked()).toContain('Географска дължина');
    await write('Географска ширина', '');
    expect(await errors('Географска дължина')).toEqual([]);
    expect(saved()).toEqual([]);
  });

  it('asks a group for what a group has, and a question for its words', async () => {
    const { press, errors, saved, host, write, loader } = await setUp('categories', 'Нова категория');
    expect(host.querySelector('ns-questions-editor')).not.toBeNull();
    await press(/Нов въпрос/);
    await write('Код', 'x');
    await press('Запазете');
    expect(await errors('Срок (работни дни)')).toEqual(missing);
    expect(await errors('Въпрос на български')).toEqual(missing);
    expect(await errors('Отговор 2 (английски)')).toEqual(missing);
    await (await loader.getHarness(MatButtonHarness.with({ selector: '[aria-label="Премахнете въпрос 1"]' }))).click();
    expect(await loader.getAllHarnesses(MatFormFieldHarness.with({ floatingLabelText: /Въпрос на/ }))).toEqual([]);
    expect(saved()).toEqual([]);
  });

  it('says what the change will do, and saves after the decision', async () => {
    const { press, saved, host } = await setUp('categories', '');
    [...host.querySelectorAll<HTMLElement>('[aria-label="Променете „Дупка“"]')][0]?.click();
    await expect.poll(() => host.querySelector('h2')?.textContent.trim()).toBe('Дупка');
    effect = { ...effect, sentences: ['12 отворени сигнала са при досегашното звено.'], canMove: true };
    await press('Запазете');
    await expect.poll(() => host.querySelector('[data-testid=menu-consequences]')).not.toBeNull();
    expect(saved()).toEqual([]);
    await press('Преместете и отворените');
    await expect.poll(saved).toMatchObject([{ code: 'pothole', moveOpenSignals: true, archived: false, version: 1 }]);
  });

  it('says everything that the server objects to in an order', async () => {
    const { host } = await setUp('departments', '');
    const fields = [
      { path: 'codes.0', message: 'Няма звено „x“.' },
      { path: 'codes', message: 'Липсва звено „y“.' },
    ];
    answer = { __typename: 'InvalidInputError', message: 'Проверете полетата.', fields };
    host.querySelector<HTMLElement>('[aria-label="Преместете нагоре: „Паркове“"]')?.click();
    const said = () => document.querySelector('mat-snack-bar-container')?.textContent ?? '';
    await expect.poll(said).toContain('Няма звено „x“. Липсва звено „y“.');
  });

  it('is taken out of use with its own button only', async () => {
    const { press, saved, host } = await setUp('departments', '');
    host.querySelector<HTMLElement>('[aria-label="Променете „Пътища“"]')?.click();
    await expect.poll(() => host.querySelector('h2')?.textContent.trim()).toBe('Пътища');
    answer = { __typename: 'NotFoundError', message: 'Няма го.' };
    await press('Архивирайте');
    await expect.poll(saved).toMatchObject([{ archived: true }]);
    await expect.poll(() => host.querySelector('ns-problem')?.textContent.trim()).toBe('Няма го.');
    await press('Запазете');
    await expect.poll(saved).toMatchObject([{ archived: true }, { archived: false }]);
  });
});
