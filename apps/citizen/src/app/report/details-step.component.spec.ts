import { ApplicationInitStatus, inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DetailsStep } from './details-step.ts';
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

/** Shows the step for an empty draft in a category with one required question. */
async function setUp(category: CategoryChoice = pothole) {
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = () => undefined;
  stubServer({});
  let done = 0;
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
  const fixture = TestBed.createComponent(DetailsStep, {
    bindings: [
      inputBinding('around', signal({ settlements: [ruse], territory: null })),
      inputBinding('category', signal(category)),
      outputBinding('done', () => (done += 1)),
    ],
  });
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const submit = async () => {
    host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  const problems = () =>
    [...host.querySelectorAll<HTMLIonInputElement>('.ion-invalid')].map(({ errorText }) => errorText);
  return { host, submit, problems, done: () => done, drafts: TestBed.inject(DraftStore), fixture };
}

describe('the details of a report', () => {
  it('say which questions have to be answered before anything is refused', async () => {
    const { host } = await setUp();
    const question = host.querySelector('ns-question-field');
    expect(question?.textContent).toContain('Колко е голяма? *');
    expect(question?.querySelector('ion-radio-group')?.getAttribute('aria-required')).toBe('true');
  });

  it('keep the mark of a compulsory address while it is typed, and take it away for a place on the map', async () => {
    const { host, drafts, fixture } = await setUp({ ...pothole, needsPlace: true });
    const label = () => host.querySelector<HTMLIonInputElement>('ns-address-field ion-input')?.label;
    expect(label()).toMatch(/ \*$/);
    drafts.change({ address: 'зад гаражите' });
    await fixture.whenStable();
    expect(label()).toMatch(/ \*$/);
    drafts.change({ point: { lat: 43.85, lon: 25.95 } });
    await fixture.whenStable();
    expect(label()).not.toMatch(/ \*$/);
  });

  it('names every missing field and stays on the step', async () => {
    const { submit, problems, done } = await setUp();
    await submit();
    await expect.poll(problems).toHaveLength(3);
    expect(done()).toBe(0);
  });

  it('goes on when place, description and required answers are there', async () => {
    const { host, submit, problems, done, drafts, fixture } = await setUp();
    const description = await vi.waitUntil(() => host.querySelector('textarea'));
    description.value = 'Дълбока дупка на пътното платно.';
    description.dispatchEvent(new Event('input'));
    host.querySelector<HTMLElement>('ion-radio')?.click();
    drafts.change({ settlement: ruse.code });
    await fixture.whenStable();
    await submit();
    expect(problems()).toEqual([]);
    expect(done()).toBe(1);
    expect(drafts.draft().answers).toEqual({ size: ['large'] });
  });
});
