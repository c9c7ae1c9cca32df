import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ApplicationInitStatus, type Binding, type Type, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MAT_FORM_FIELD_DEFAULT_OPTIONS } from '@angular/material/form-field';
import { MatIconRegistry } from '@angular/material/icon';
import { provideRouter } from '@angular/router';
import { SessionStore, provideGraphql, provideTranslations } from '@ns/web';
import { type StubAnswers, stubServer } from '@ns/web/testing';
import { of } from 'rxjs';
import { Catalogue } from '../catalogue/catalogue.ts';
import { ConsoleFeed } from '../live/console-feed.ts';
import { Permissions } from '../access/permissions.ts';
import { LettersWatch } from '../live/letters-watch.ts';
import { StaffPresence } from '../live/staff-presence.ts';
import { dictionaries } from '../i18n/index.ts';

/** Menus as the server gives them, without a server. */
const menus: Pick<Catalogue, 'departments' | 'settlements' | 'externalBodies' | 'categories' | 'mainTown'> = {
  departments: signal([{ code: 'op_kd', name: 'Комунални дейности' }]),
  settlements: signal([{ code: '63427', name: 'Русе', kind: 'city', location: null }]),
  mainTown: signal('63427'),
  externalBodies: signal([]),
  categories: signal([{ code: 'roads', name: 'Пътища', choices: [{ code: 'pothole', name: 'Дупка' }] }]),
};

/** Whether that somebody reads several departments; tests set it. */
export const seesDepartments = signal(true);

/** Somebody who may do everything that the console offers. */
const everything: Pick<Permissions, keyof Permissions> = {
  isStaff: signal(true),
  canManageDeliveries: signal(true),
  canCorrect: signal(true),
  handles: signal(true),
  steps: signal(true),
  setsDates: signal(true),
  enters: signal(true),
  seesDepartments,
  seesWorkload: signal(true),
  administers: signal(true),
  has: () => true,
  reach: () => 'ALL',
};

/** Whether the device is a phone or tablet; tests set it. */
export const isPhone = signal(false);

/** What the live state says; tests set it. */
export const staffPresence = signal<ReturnType<StaffPresence['state']>>(undefined);

/** How many letters wait; tests set it. */
export const waitingLetters = signal<number | null>(null);

const emptyDrawing = () => of(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));

/**
 * Shows a form of the console with what it needs around it: texts, icons, menus and a live feed in which nothing
 * happens.
 * @param answers of the server, see {@link stubServer}
 * @param before what is there when the form begins, such as a draft
 */
export async function showForm<T>(
  form: Type<T>,
  answers: StubAnswers,
  bindings: Binding[] = [],
  before: () => void = () => undefined,
) {
  // jsdom has no media queries.
  globalThis.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: media === '(pointer: coarse)' && isPhone(),
      addListener: () => undefined,
      removeListener: () => undefined,
    }) as unknown as MediaQueryList;
  staffPresence.set(undefined);
  const sent = stubServer(answers);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideTranslations(dictionaries),
      provideGraphql(),
      { provide: MAT_FORM_FIELD_DEFAULT_OPTIONS, useValue: { appearance: 'outline' } },
      { provide: MatIconRegistry, useValue: { getNamedSvgIcon: emptyDrawing } },
      { provide: Catalogue, useValue: menus },
      { provide: Permissions, useValue: everything },
      { provide: StaffPresence, useValue: { state: staffPresence } },
      { provide: LettersWatch, useValue: { count: waitingLetters, look: () => undefined } },
      { provide: ConsoleFeed, useValue: { listen: () => undefined } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  before();
  const fixture = TestBed.createComponent(form, { bindings });
  const loader = TestbedHarnessEnvironment.loader(fixture);
  await fixture.whenStable();
  return { sent, fixture, loader, host: fixture.nativeElement as HTMLElement };
}

/** Somebody signs in, who can undo steps for ten seconds. */
export async function signIn(): Promise<void> {
  await TestBed.inject(SessionStore).adopt({
    accessToken: 'x',
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    account: { id: 'me', name: 'Демо служител', undoSeconds: 10, permissions: [], departments: [] },
  } as never);
}
