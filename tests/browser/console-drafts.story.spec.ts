/** @module-tag long */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  aPhoto,
  type Person,
  registerCitizen,
  screens,
  signIn,
  step,
  submit,
  type SubmittedSignal,
  wantInterimNews,
} from '../support/index.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const dispatcher = await signIn(system, 'dispatcher@demo.test');

/** A step as the console offers it, and what brings a report to where it is possible. */
interface Kind {
  readonly button: string;
  readonly before: readonly (readonly [to: string, over?: Readonly<Record<string, unknown>>])[];
  /** what the text for the reporter is called; null for a step without one */
  readonly message: string | null;
  readonly body?: true;
  readonly photo?: true;
  readonly original?: true;
}

const begun = ['IN_PROGRESS'] as const;
const resolved = ['RESOLVED', { message: 'Готово е.' }] as const;
const kinds: readonly Kind[] = [
  { button: 'Разпределете', before: [], message: 'Съобщение до подателя' },
  { button: 'Започнете работа', before: [], message: 'Съобщение до подателя' },
  { button: 'Поискайте уточнение', before: [], message: 'Въпрос към подателя' },
  { button: 'Препратете по компетентност', before: [], message: 'Мотиви', body: true },
  { button: 'Отклонете като без основание', before: [], message: 'Мотиви' },
  { button: 'Отбележете като дубликат', before: [], message: 'Съобщение до подателя', original: true },
  { button: 'Отбележете като изпълнен', before: [begun], message: 'Предприети действия', photo: true },
  { button: 'Приключете', before: [begun, resolved], message: 'Решение' },
  { button: 'Отворете отново', before: [begun, resolved], message: 'Мотиви' },
  { button: 'Преразпределете', before: [begun], message: 'Съобщение до подателя' },
];
const bodies = ['ВиК ООД – Русе', 'РИОСВ – Русе', 'ОД на МВР – Русе'];

interface Report extends SubmittedSignal {
  readonly number: number;
  readonly kind: Kind;
  readonly citizen: Person;
}

const original = await submit(await registerCitizen(system));
const reports: Report[] = [];
for (let number = 0; number < 2 * kinds.length; number += 1) {
  const kind = kinds[number % kinds.length] as Kind;
  const citizen = await registerCitizen(system);
  // Each step has words, and their mail says to whom they went.
  await wantInterimNews(citizen, 'AT_ONCE');
  const signal = await submit(citizen, { address: `ул. „Борисова“ ${String(100 + number)}` });
  for (const [to, over] of kind.before) {
    await step(dispatcher, signal.id, to, over);
  }
  reports.push({ ...signal, number, kind, citizen });
}

/** The words with which a clerk begins a step of a report; those of nobody else are alike. */
const wordsOf = (who: string, { number }: Report) => `Думи ${who}-${String(number)} за подателя.`;
const spoken = /Думи \w-\d+/g;

/** Goes to another report within the open application, as a click or a key does. */
async function goTo(page: Page, { id, reference }: SubmittedSignal): Promise<void> {
  // Text, because the types of the browser are not those of this program.
  await page.evaluate(
    `history.pushState({}, '', '/console/inbox/${id}'); dispatchEvent(new PopStateEvent('popstate'))`,
  );
  await page.getByRole('heading', { name: reference }).waitFor();
}

const messageOf = (page: Page, { kind }: Report) => page.getByLabel(kind.message ?? '').first();

/** Fills the form of a report's step, which must be empty before. */
async function fillIn(page: Page, report: Report, who: string): Promise<void> {
  const { kind } = report;
  await page.getByRole('radio', { name: kind.button, exact: true }).check();
  const message = messageOf(page, report);
  await message.waitFor();
  await expect.poll(() => message.inputValue()).toBe('');
  if (kind.body) {
    const body = page.locator('.fields').getByRole('combobox', { name: 'Външна институция' });
    await expect.poll(() => body.inputValue()).toBe('');
    await body.click();
    await page.getByRole('option', { name: bodies[Math.floor(report.number / kinds.length)] ?? '' }).click();
  }
  if (kind.original) {
    await page.getByRole('combobox', { name: 'Дубликат на сигнал' }).fill(original.reference);
    await page.getByRole('option').filter({ hasText: original.reference }).click();
  }
  if (kind.button === 'Преразпределете') {
    await page.locator('.fields').getByRole('combobox', { name: 'Звено' }).fill('Комунални');
    await page.getByRole('option').first().click();
  }
  if (kind.photo) {
    const chosen = page.locator('ns-transition-form ns-photo-picker li');
    await expect.poll(() => chosen.count()).toBe(0);
    await page
      .locator('ns-transition-form ns-photo-picker input[type=file]')
      .setInputFiles({ name: `${who}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(await aPhoto('#228844')) });
    await chosen.getByText('Качена').waitFor();
  }
  await message.fill(wordsOf(who, report));
}

const ownOf = (who: 'A' | 'B') => reports.filter(({ number }) => (number % 2 === 0) === (who === 'A'));

/** Opens the step of each report of the other clerk, and leaves words of its own in the form. */
async function leaveDrafts(page: Page, who: 'A' | 'B'): Promise<void> {
  for (const report of ownOf(who === 'A' ? 'B' : 'A')) {
    await goTo(page, report);
    // Reopening is not for dispatchers.
    if (await page.getByRole('radio', { name: report.kind.button, exact: true }).isVisible()) {
      await fillIn(page, report, who);
    }
  }
}

/** Sends the step of each own report. */
async function send(page: Page, who: 'A' | 'B'): Promise<void> {
  for (const report of ownOf(who)) {
    await goTo(page, report);
    await fillIn(page, report, who);
    await page.getByRole('button', { name: report.kind.button, exact: true }).click();
    await page.locator('.fields').waitFor({ state: 'hidden' });
  }
}

describe('two clerks with drafts open on every kind of step', () => {
  it(
    'send to each reporter what was written for that report, and nothing of another one',
    { timeout: 300_000 },
    async () => {
      const [first, second] = [
        await openFor('clerk.ecology@demo.test', '/console/inbox', screens.desktop),
        await openFor('dispatcher@demo.test', '/console/inbox', screens.desktop),
      ];
      await Promise.all([leaveDrafts(first, 'A'), leaveDrafts(second, 'B')]);
      // A draft waits at its report, also after the page is loaded again.
      const [left] = ownOf('B') as [Report];
      for (const comeBack of [() => Promise.resolve(), () => first.reload()]) {
        await comeBack();
        await goTo(first, left);
        await expect.poll(() => messageOf(first, left).inputValue()).toBe(wordsOf('A', left));
      }
      await Promise.all([send(first, 'A'), send(second, 'B')]);

      for (const report of reports) {
        const { number, citizen, reference, kind } = report;
        const own = wordsOf(number % 2 === 0 ? 'A' : 'B', report);
        await system.mailbox.waitFor(citizen.email, ({ text }) => text.includes(own), 60_000);
        const mails = (await system.mailbox.to(citizen.email)).map(({ subject, text }) => `${subject}\n${text}`);
        const words = mails.flatMap((mail) => mail.match(spoken) ?? []);
        expect(new Set(words)).toEqual(new Set(own.match(spoken)));
        const places = mails.flatMap((mail) => [...mail.matchAll(/Борисова“ (\d+)/g)].map(([, place]) => place));
        expect(new Set(places)).toEqual(new Set([String(100 + number)]));
        const named = mails.flatMap((mail) => mail.match(/NS-\d{4}-\d{6}/g) ?? []);
        const may = kind.original ? [reference, original.reference] : [reference];
        expect(named.filter((name) => !may.includes(name))).toEqual([]);
        if (kind.body) {
          const body = bodies[Math.floor(number / kinds.length)] ?? '';
          expect(mails.some((mail) => mail.includes(body))).toBe(true);
          expect(bodies.filter((other) => other !== body && mails.some((mail) => mail.includes(other)))).toEqual([]);
        }
      }
      const { signals } = await dispatcher.api.request<{
        signals: { edges: { node: { id: string; events: { photos: { id: string }[] }[] } }[] };
      }>('{ signals(first: 60) { edges { node { id events { photos { id } } } } } }');
      const photosOf = (id: string) =>
        signals.edges.find(({ node }) => node.id === id)?.node.events.flatMap(({ photos }) => photos) ?? [];
      for (const { id, kind } of reports) {
        expect(photosOf(id)).toHaveLength(kind.photo ? 1 : 0);
      }
    },
  );

  it('undo a step: its form comes back with text and photo, wherever they are by then', async () => {
    const citizen = await registerCitizen(system);
    const signal = await submit(citizen);
    const elsewhere = await submit(citizen);
    await step(dispatcher, signal.id, 'IN_PROGRESS');
    const page = await openFor('clerk.ecology@demo.test', '/console/inbox', screens.desktop, { undoSeconds: 30 });
    const report: Report = { ...signal, number: 500, citizen, kind: kinds[6] as Kind };
    await goTo(page, signal);
    await fillIn(page, report, 'A');
    await page.getByRole('button', { name: report.kind.button, exact: true }).click();
    await page.getByTestId('held-step').filter({ hasText: signal.reference }).waitFor();
    await goTo(page, elsewhere);
    await page.keyboard.press('z');
    await page.getByRole('heading', { name: signal.reference }).waitFor();
    await expect.poll(() => messageOf(page, report).inputValue()).toBe(wordsOf('A', report));
    await expect.poll(() => page.locator('ns-transition-form ns-photo-picker li').count()).toBe(1);
    await expect.poll(() => page.getByTestId('held-step').count()).toBe(0);

    // Sent again, and at once: the photo goes with it.
    await page.getByRole('button', { name: report.kind.button, exact: true }).click();
    await page.getByTestId('held-step').getByRole('button', { name: 'Изпълнете сега' }).click();
    const mail = await system.mailbox.waitFor(citizen.email, ({ text }) => text.includes(wordsOf('A', report)));
    expect(mail.subject).toContain(signal.reference);
    await page.locator('header').getByText('Изпълнен', { exact: true }).first().waitFor();
  });

  it('see who does what: the step of a colleague is named, and no other one is possible meanwhile', async () => {
    const citizen = await registerCitizen(system);
    const signal = await submit(citizen);
    const [own, other] = [
      await openFor('clerk.ecology@demo.test', `/console/signals/${signal.id}`, screens.desktop, { undoSeconds: 30 }),
      await openFor('dispatcher@demo.test', `/console/signals/${signal.id}`, screens.desktop),
    ];
    await other.getByRole('radio', { name: 'Започнете работа' }).waitFor();
    await own.getByRole('radio', { name: 'Отклонете като без основание' }).check();
    await own.getByLabel('Мотиви').fill('Мястото е частно.');
    await own.getByRole('button', { name: 'Отклонете като без основание' }).click();
    await other.getByTestId('held-step-panel').getByText('отбелязва сигнала като „Без основание“').waitFor();
    await expect.poll(() => other.getByRole('radio', { name: 'Започнете работа' }).count()).toBe(0);
    for (const page of [own, other]) {
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await own.getByTestId('held-step-panel').getByRole('button', { name: 'Отменете' }).click();
    await other.getByRole('radio', { name: 'Започнете работа' }).waitFor();
    await expect.poll(() => own.getByLabel('Мотиви').inputValue()).toBe('Мястото е частно.');
  });
});
