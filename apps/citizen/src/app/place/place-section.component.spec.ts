import { ApplicationInitStatus, Component, computed, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { provideRouter } from '@angular/router';
import { provideGraphql, provideTranslations, ScreenTexts } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DraftStore } from '../draft/draft-store.ts';
import type { CategoryChoice, SettlementChoice } from '../draft/menus.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { PlaceFiller } from './place-filler.ts';
import { detailsModel, detailsRules } from '../draft/details-form.ts';
import { PlaceSection } from './place-section.ts';
import { StreetBook } from './street-book.ts';
import { dictionaries } from '../../i18n/index.ts';

const ruse: SettlementChoice = {
  code: '63427',
  name: 'Русе',
  kind: 'city',
  location: { lat: 43.83557, lon: 25.96566 },
  quarters: [{ code: 'centre', name: 'Център', location: { lat: 43.84597, lon: 25.96028 } }],
};
const around = { settlements: [ruse], territory: null };
const inCentre = { lat: 43.8461, lon: 25.9605 };
const lipnik = { name: 'бул. Липник', settlement: { code: ruse.code, name: ruse.name }, location: inCentre };

afterEach(() => localStorage.clear());

/** The part of the step's form that the section is. */
@Component({
  imports: [PlaceSection],
  template: `<ns-place-section [around]="around" [fields]="fields" />`,
})
class PlaceForm {
  private readonly terms = {
    drafts: inject(DraftStore),
    category: computed<CategoryChoice | undefined>(() => undefined),
    t: inject(ScreenTexts).t,
  };
  readonly around = around;
  readonly fields = form(detailsModel(this.terms.drafts, this.terms.category), (path) =>
    detailsRules(path, this.terms),
  );
}

async function setUp(street: string | null = 'ул. Борисова', isWide = false) {
  Element.prototype.scrollIntoView = () => undefined;
  const sent = stubServer({
    FindStreets: ({ text }: { text: string }) => ({
      streets: /липник/i.test(text) ? [{ ...lipnik, address: `бул. Липник ${text.split(' ')[1] ?? ''}`.trim() }] : [],
    }),
    AddressOfPoint: () => ({ addressAt: { settlement: ruse.code, quarter: 'centre', street } }),
  });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      {
        provide: WideScreen,
        useValue: { sideBySide: signal(isWide), navigationAbove: signal(isWide), isLow: signal(false) },
      },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(PlaceForm);
  const drafts = TestBed.inject(DraftStore);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const field = await vi.waitUntil(() => host.querySelector<HTMLInputElement>('input[role=combobox]'));
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  const key = (name: string) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true, bubbles: true }));
  // Those of the lists for settlement and quarter are choices of Ionic's.
  const options = () => [...host.querySelectorAll<HTMLElement>('ns-address-field [role=option]')];
  return { sent, fixture, host, field, type, key, options, drafts };
}

describe('the place of a report', () => {
  it('is a street that is typed and chosen with keys: settlement, quarter and point fill themselves in', async () => {
    const { type, key, options, field, fixture, drafts } = await setUp();
    type('липник 12');
    await vi.waitUntil(() => options().length === 1);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    key('ArrowDown');
    await fixture.whenStable();
    expect(field.getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
    key('Enter');
    await fixture.whenStable();
    expect(drafts.draft()).toMatchObject({
      address: 'бул. Липник 12',
      settlement: '63427',
      quarter: 'centre',
      point: null,
    });
    expect(TestBed.inject(PlaceFiller).aimed()).toEqual({ at: inCentre, by: 'street' });
    expect(options()).toEqual([]);
  });

  it('is a street that is pressed', async () => {
    const { type, options, fixture, drafts } = await setUp();
    type('липник');
    await vi.waitUntil(() => options().length === 1);
    options()[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await fixture.whenStable();
    expect(drafts.draft().address).toBe('бул. Липник');
  });

  it('is the words as they are, when no street is chosen', async () => {
    const { type, options, key, fixture, drafts } = await setUp();
    type('зад липник');
    await vi.waitUntil(() => options().length === 1);
    key('Escape');
    await fixture.whenStable();
    expect(options()).toEqual([]);
    expect(drafts.draft()).toMatchObject({ address: 'зад липник', point: null });
  });

  it('by a point is given its street, which another point replaces, but words of a person are kept', async () => {
    const { drafts, sent } = await setUp();
    const filler = TestBed.inject(PlaceFiller);
    expect(filler.mark(inCentre, 'map', around)).toBe(true);
    await vi.waitUntil(() => drafts.draft().address === 'ул. Борисова');
    drafts.change({ address: 'ул. Борисова 7, втори вход' });
    const asked = vi.spyOn(TestBed.inject(StreetBook), 'streetAt');
    filler.mark({ lat: 43.8463, lon: 25.9607 }, 'map', around);
    expect(await asked.mock.results[0]?.value).toBe('ул. Борисова');
    expect(sent.filter(({ name }) => name === 'AddressOfPoint').length).toBe(2);
    expect(drafts.draft().address).toBe('ул. Борисова 7, втори вход');
  });

  it('outside of the municipality is not taken, which is said until another try or another report', async () => {
    const { drafts, fixture, host } = await setUp();
    const filler = TestBed.inject(PlaceFiller);
    const refusal = () => host.querySelector('[data-testid=place-outside]')?.textContent ?? '';
    const sofia = { lat: 42.69, lon: 23.32 };
    expect(filler.mark(sofia, 'map', around)).toBe(false);
    await fixture.whenStable();
    expect(drafts.draft().point).toBeNull();
    expect(refusal()).toMatch(/^Мястото е на \d+ км извън общината/);
    filler.mark(sofia, 'device', around);
    await fixture.whenStable();
    expect(refusal()).toMatch(/^Намирате се на \d+ км извън общината/);
    drafts.change({ description: 'Сметище зад гаражите' });
    await drafts.startNew();
    await fixture.whenStable();
    expect(refusal()).toBe('');
    filler.mark(sofia, 'map', around);
    filler.mark(inCentre, 'map', around);
    await fixture.whenStable();
    expect(refusal()).toBe('');
  });

  it('of the device moves the map, and is taken by a press alone', async () => {
    const { fixture, host, drafts } = await setUp(null);
    const filler = TestBed.inject(PlaceFiller);
    expect(filler.aimAt({ ...inCentre, accuracy: 12 }, around)).toBe(true);
    await fixture.whenStable();
    expect(drafts.draft().point).toBeNull();
    expect(filler.aimed()).toEqual({ at: inCentre, by: 'device', accuracy: 12 });
    expect(filler.aimAt({ lat: 42.69, lon: 23.32 }, around)).toBe(false);
    await fixture.whenStable();
    expect(host.querySelector('[data-testid=place-outside]')?.textContent).toContain('Намирате се');
    filler.mark(inCentre, 'map', around);
    expect(filler.aimed()).toBeNull();
    expect(drafts.draft().point).toEqual(inCentre);
  });

  it('is shown on a small map and in words, never in degrees', async () => {
    const { fixture, host } = await setUp();
    TestBed.inject(PlaceFiller).mark(inCentre, 'map', around);
    await fixture.whenStable();
    const marked = host.querySelector('ns-marked-place');
    expect(marked?.querySelector('ns-place-preview')).not.toBeNull();
    expect(marked?.textContent).toContain('Център');
    expect(host.textContent).not.toMatch(/\d\d\.\d{3}/);
  });

  it('is marked in the form on a narrow screen; a wide one has the map on the right of it', async () => {
    const narrow = await setUp();
    narrow.drafts.change({ point: inCentre });
    await narrow.fixture.whenStable();
    expect(narrow.host.textContent).toContain('Отбележете на картата');
    expect(narrow.host.querySelector('ns-marked-place')?.textContent).toContain('Отбелязахте място');
    TestBed.resetTestingModule();
    const wide = await setUp(null, true);
    wide.drafts.change({ point: inCentre });
    await wide.fixture.whenStable();
    expect(wide.host.textContent).toContain('Използвайте моето местоположение');
    expect(wide.host.textContent).not.toContain('Отбележете на картата');
    expect(wide.host.querySelector('ns-marked-place')).toBeNull();
    // What the device found is refused where it was asked, what is pressed on the map under the map.
    TestBed.inject(PlaceFiller).mark({ lat: 42.69, lon: 23.32 }, 'device', around);
    await wide.fixture.whenStable();
    expect(wide.host.querySelector('[data-testid=place-outside]')?.textContent).toContain('Намирате се');
    TestBed.inject(PlaceFiller).mark({ lat: 42.69, lon: 23.32 }, 'map', around);
    await wide.fixture.whenStable();
    expect(wide.host.querySelector('[data-testid=place-outside]')).toBeNull();
  });
});
