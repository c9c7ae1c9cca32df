import { ApplicationInitStatus, Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, submit } from '@angular/forms/signals';
import { provideRouter } from '@angular/router';
import { provideGraphql, provideTranslations, ScreenTexts } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { detailsModel, detailsRules } from '../draft/details-form.ts';
import { DetailsSection } from './details-section.ts';
import { DraftStore } from '../draft/draft-store.ts';
import type { CategoryChoice, SettlementChoice } from '../draft/menus.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { dictionaries } from '../../i18n/index.ts';

const pothole: CategoryChoice = {
  code: 'pothole',
  name: 'Дупка',
  dangerous: false,
  advice: null,
  icon: 'road',
  searchWords: [],
  needsPlace: false,
  asksEntrance: false,
  forwardTo: null,
  questions: [
    {
      code: 'size',
      label: 'Колко е голяма?',
      datatype: 'singlevaluelist',
      required: true,
      values: [{ code: 'large', label: 'Голяма' }],
      unknownAnswer: null,
      condition: null,
    },
  ],
};
const ruse: SettlementChoice = { code: '63427', name: 'Русе', kind: 'гр.', location: null, quarters: [] };

afterEach(() => localStorage.clear());

/** The part of the form of a report that the section is. */
@Component({
  imports: [DetailsSection],
  template: `<ns-details-section [around]="around" [category]="category()" [fields]="fields" />`,
})
class DetailsForm {
  private readonly drafts = inject(DraftStore);
  readonly category = signal<CategoryChoice>(pothole);
  readonly around = { settlements: [ruse], territory: null };
  readonly fields = form(detailsModel(this.drafts, this.category), (path) =>
    detailsRules(path, { drafts: this.drafts, category: this.category, t: inject(ScreenTexts).t }),
  );
}

/** Shows the section for an empty draft in a category with one compulsory question. */
async function setUp(category: CategoryChoice = pothole) {
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = () => undefined;
  stubServer({});
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      {
        provide: WideScreen,
        useValue: { sideBySide: signal(false), navigationAbove: signal(false), isLow: signal(false) },
      },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const drafts = TestBed.inject(DraftStore);
  drafts.change({ category: category.code });
  const fixture = TestBed.createComponent(DetailsForm);
  fixture.componentInstance.category.set(category);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const problems = () =>
    [...host.querySelectorAll<HTMLIonInputElement>('.ion-invalid')].map(({ errorText }) => errorText);
  const openMore = () =>
    [...host.querySelectorAll('ion-button')].find((each) => each.textContent.includes('Добавете подробности'))?.click();
  return { host, problems, openMore, drafts, fixture, fields: fixture.componentInstance.fields };
}

/** The short texts that are asked. */
function labels(host: HTMLElement): (string | undefined)[] {
  return [...host.querySelectorAll<HTMLIonInputElement>('ns-text-field ion-input')].map(({ label }) => label);
}

describe('the details of a report', () => {
  it('say which questions have to be answered before anything is refused', async () => {
    const { host } = await setUp();
    const question = host.querySelector('ns-question-field');
    expect(question?.textContent).toContain('Колко е голяма?\u00a0*');
    expect(question?.querySelector('ion-radio-group')?.getAttribute('aria-required')).toBe('true');
  });

  it('keep the mark of a compulsory address while it is typed, and take it away for a place on the map', async () => {
    const { host, drafts, fixture } = await setUp({ ...pothole, needsPlace: true });
    const label = () => host.querySelector<HTMLIonInputElement>('ns-address-field ion-input')?.label;
    expect(label()).toMatch(/\u00a0\*$/);
    drafts.change({ address: 'зад гаражите' });
    await fixture.whenStable();
    expect(label()).toMatch(/\u00a0\*$/);
    drafts.change({ point: { lat: 43.85, lon: 25.95 } });
    await fixture.whenStable();
    expect(label()).not.toMatch(/\u00a0\*$/);
  });

  it('name every missing field', async () => {
    const { problems, fields } = await setUp();
    expect(await submit(fields, async () => undefined)).toBe(false);
    // The settlement and the question; the words are above the section.
    await expect.poll(problems).toHaveLength(2);
  });

  it('are complete when place, words and required answers are there', async () => {
    const { host, problems, drafts, fixture, fields } = await setUp();
    host.querySelector<HTMLElement>('ion-radio')?.click();
    drafts.change({ settlement: ruse.code, description: 'Дълбока дупка на пътното платно.' });
    await fixture.whenStable();
    expect(await submit(fields, async () => undefined)).toBe(true);
    expect(problems()).toEqual([]);
    expect(drafts.draft().answers).toEqual({ size: ['large'] });
  });

  it('ask what needs no answer on a press alone, and show it when something stands in it', async () => {
    const [size] = pothole.questions;
    const optional = { ...pothole, questions: size ? [{ ...size, required: false }] : [] };
    const { host, openMore, drafts, fixture } = await setUp(optional);
    expect(host.querySelector('ns-question-field')).toBeNull();
    openMore();
    await fixture.whenStable();
    expect(host.querySelector('ns-question-field')?.textContent).toContain('(по желание)');
    drafts.change({ answers: { size: ['large'] } });
    await drafts.startNew();
    await fixture.whenStable();
    expect(host.querySelector('ns-question-field')).toBeNull();
    drafts.change({ answers: { size: ['large'] } });
    await fixture.whenStable();
    expect(host.querySelector('ns-question-field')).not.toBeNull();
  });

  it('ask how one gets there on a press, and for no entrance', async () => {
    const { host, openMore } = await setUp();
    expect(host.querySelector('ns-text-field')).toBeNull();
    openMore();
    const approach = await vi.waitUntil(() => host.querySelector<HTMLInputElement>('ns-text-field input'));
    await expect.poll(() => document.activeElement).toBe(approach);
    expect(labels(host)).toEqual(['Как се стига (по желание)']);
  });

  it('ask for entrance and floor where the category does, and say at the field what the server refused', async () => {
    const { host, fixture, drafts } = await setUp({ ...pothole, asksEntrance: true });
    expect(labels(host)).toEqual(['Вход, етаж (по желание)']);
    const entrance = await vi.waitUntil(() => host.querySelector<HTMLInputElement>('ns-text-field input'));
    const problem = () => host.querySelector<HTMLIonInputElement>('ns-text-field .ion-invalid')?.errorText;
    entrance.value = 'вх. Б, ет. 3';
    entrance.dispatchEvent(new Event('input'));
    expect(drafts.draft()).toMatchObject({ entrance: 'вх. Б, ет. 3', approach: '' });
    fixture.componentInstance.fields().markAsTouched();
    drafts.problems.set([{ path: 'input.entrance', message: 'Твърде дълго.' }]);
    await fixture.whenStable();
    await expect.poll(problem).toBe('Твърде дълго.');
    drafts.change({ entrance: 'е'.repeat(61) });
    await fixture.whenStable();
    await expect.poll(problem).toContain('60');
  });

  it('are not held up by an entrance that is too long and that another category does not ask for', async () => {
    const { host, drafts, fixture, fields } = await setUp({ ...pothole, asksEntrance: true, questions: [] });
    drafts.change({ settlement: ruse.code, description: 'Надписи по вратата.', entrance: 'е'.repeat(61) });
    await fixture.whenStable();
    expect(fields().valid()).toBe(false);
    fixture.componentInstance.category.set({ ...pothole, questions: [] });
    await fixture.whenStable();
    expect(labels(host)).toEqual([]);
    expect(fields().valid()).toBe(true);
  });
});
