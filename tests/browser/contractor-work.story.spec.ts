/** @module-tag long */
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  aPhoto,
  eventually,
  installed,
  registerCitizen,
  screens,
  signIn,
  step,
  submit,
} from '../support/index.ts';
import { looksRight } from './looks.ts';
import { anything, storyWithPages } from './story-pages.ts';

const { system, open, openFor } = await storyWithPages();
const [citizen, clerk, admin] = await Promise.all([
  registerCitizen(system),
  signIn(system, 'clerk.ecology@demo.test'),
  signIn(system, 'admin@demo.test'),
]);

interface Link {
  readonly id: string;
  readonly url: string;
}

/** A contractor of the municipality. @param address that it is mailed at; left out: it gets no mail */
async function contractor(name: string, address?: string): Promise<string> {
  const code = `demo_${randomUUID().slice(0, 8)}`;
  await admin.api.request(
    `mutation ($code: String!, $name: String!, $channel: ReceiverChannel!, $address: String) {
      saveReceiver(input: { code: $code, nameBg: $name, nameEn: $name, channel: $channel, destination: $address,
        shares: [DESCRIPTION, PLACE, PHOTOS, NUMBERS] }) { __typename } }`,
    { code, name, channel: address === undefined ? 'NONE' : 'MAIL', address },
  );
  return code;
}

async function linkOf(code: string): Promise<Link> {
  const { addContractorLink } = await admin.api.request<{ addContractorLink: { url: string; link: { id: string } } }>(
    `mutation ($code: String!) { addContractorLink(input: { contractor: $code, label: "Демо бригада" }) {
      ... on ContractorLinkAdded { url link { id } } } }`,
    { code },
  );
  const { url, link } = addContractorLink;
  return { id: link.id, url: `${system.url}/work${new URL(url).hash}` };
}

/** Kinds of what the history of a report says of work. */
async function workOf(id: string): Promise<readonly string[]> {
  const { signal } = await clerk.api.request<{ signal: { events: readonly { type: string }[] } }>(
    'query ($id: ID!) { signal(id: $id) { events { type } } }',
    { id },
  );
  return signal.events.map(({ type }) => type).filter((type) => type.startsWith('work_') || type === 'resolved');
}

async function orderByApi(signalId: string, code: string): Promise<void> {
  const input = { signalId, contractor: code, words: 'Извозете чувалите.', clientKey: randomUUID() };
  const { orderWork } = await clerk.api.request<{ orderWork: { __typename: string } }>(
    'mutation ($input: OrderWorkInput!) { orderWork(input: $input) { __typename } }',
    { input },
  );
  expect(orderWork.__typename).toBe('Signal');
}

async function openAgain(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  return page;
}

async function fillDone(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Готово', exact: true }).click();
  const file = { name: 'after.jpg', mimeType: 'image/jpeg', buffer: await aPhoto('#55aa55') };
  await page.locator('input[type=file]').last().setInputFiles(file);
  await page.getByLabel('Какво направихте').fill(words);
}

describe('the work of a contractor', () => {
  it('is ordered in the console, done on a phone without network, and accepted with its photo', async () => {
    const code = await contractor('Демо чистота');
    const { url } = await linkOf(code);
    const { id } = await submit(citizen, { description: 'Чували край контейнера, за изпълнител.' });
    await step(clerk, id, 'IN_PROGRESS');

    const desk = await openFor('clerk.ecology@demo.test', `/console/signals/${id}`, screens.desktop);
    await desk.getByTestId('order-work').click();
    const dialog = desk.getByRole('dialog');
    const firm = desk.getByRole('option', { name: 'Демо чистота' });
    await eventually(async () => {
      // The field opens once its choices have come.
      await dialog.getByRole('combobox', { name: 'Изпълнител' }).click();
      await firm.click({ timeout: 1_000 });
      return true;
    }, 'the contractor is chosen');
    await dialog.getByLabel('Какво да се направи').fill('Извозете чувалите.');
    expect(await accessibilityFaults(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Възложете' }).click();
    await desk.getByTestId('work-order').getByText('още не е потвърдено').waitFor();

    const page = await open(screens.phone, { serviceWorker: true, mayReport: anything });
    const context = page.context();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(url);
    await page.getByText('Извозете чувалите.').waitFor();
    await expect.poll(() => page.getByTestId('work-point').getAttribute('href')).toMatch(/^geo:4\d\.\d{5},2\d\.\d{5}/);
    await page.locator('ns-place-preview .maplibregl-canvas').waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: 'Получих' }).click();
    await desk.getByTestId('work-order').getByText('получено на').waitFor();
    const token = new URL(url).hash.split('=')[1] ?? 'none';
    expect(requested.filter((asked) => asked.includes(token) && !asked.includes('#'))).toEqual([]);

    await installed(page);
    await context.setOffline(true);
    await fillDone(page, 'Извозихме чувалите.');
    await page.getByRole('button', { name: 'Изпратете „Готово“' }).click();
    await page.getByTestId('work-waiting').getByText('„Готово“ чака да тръгне').waitFor();
    await looksRight(page);
    await page.close();

    // Still without network the page starts and shows what it saw last and what waits.
    const offline = await openAgain(context, url);
    await offline.getByTestId('work-waiting').waitFor();
    await offline.getByText('Извозете чувалите.').waitFor();
    await offline.close();
    expect(await workOf(id)).not.toContain('work_answered');

    await context.setOffline(false);
    const online = await openAgain(context, url);
    await online.getByTestId('work-said').getByText('Общината получи „Готово“').waitFor();
    await online.getByTestId('work-waiting').waitFor({ state: 'detached' });
    await online.reload();
    await online.getByTestId('work-said').waitFor();
    const counted = (await workOf(id)).filter((type) => type === 'work_answered');
    expect(counted).toHaveLength(1);

    const answer = desk.getByTestId('work-answer');
    await answer.getByText('Извозихме чувалите.').waitFor();
    await answer.locator('img').waitFor();
    expect(await accessibilityFaults(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Приемете' }).click();
    await dialog.getByLabel('Какво е направено').waitFor();
    await expect.poll(() => dialog.getByLabel('Какво е направено').inputValue()).toBe('Извозихме чувалите.');
    await dialog.getByRole('button', { name: 'Приемете' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await workOf(id)).toContain('resolved');
    const { mySignal } = await citizen.api.request<{
      mySignal: { status: string; timeline: { type: string; photos: { id: string }[] }[] };
    }>('query ($id: ID!) { mySignal(id: $id) { status timeline { type photos { id } } } }', { id });
    expect(mySignal.status).toBe('RESOLVED');
    expect(mySignal.timeline.filter(({ type }) => type.startsWith('work_'))).toEqual([]);
    expect(mySignal.timeline.find(({ type }) => type === 'resolved')?.photos).toHaveLength(1);
    await online.reload();
    await online.getByText('Няма отворени задачи.').waitFor();
  });

  it('is mailed once to a contractor that is reached by mail, after the form said so', async () => {
    const address = `${randomUUID()}@firm.test`;
    const name = `Демо поща ${randomUUID().slice(0, 4)}`;
    await contractor(name, address);
    const { id } = await submit(citizen, { description: 'Чували край парка, за изпълнител.' });
    await step(clerk, id, 'IN_PROGRESS');
    const desk = await openFor('clerk.ecology@demo.test', `/console/signals/${id}`, screens.desktop);
    await desk.getByTestId('order-work').click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Изпълнител' }).click();
    await desk.getByRole('option', { name }).click();
    await dialog.getByTestId('order-leaves').getByText(`До ${address} тръгва един имейл`).waitFor();
    await dialog.getByLabel('Какво да се направи').fill('Извозете чувалите до парка.');
    expect(await accessibilityFaults(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Възложете' }).click();
    await desk.getByTestId('work-order').getByText('още не е потвърдено').waitFor();
    const [mail] = await system.mailbox.waitForCount(address, 1);
    expect(mail?.text).toContain('Извозете чувалите до парка.');
    expect(mail?.text).toContain('Чували край парка, за изпълнител.');
    expect(`${mail?.text ?? ''}${mail?.html ?? ''}`).not.toContain('#token=');
    expect(`${mail?.text ?? ''}${mail?.html ?? ''}`).not.toContain(citizen.email);
    await desk.getByTestId('work-order').getByText('още не е потвърдено').waitFor();
  });

  it('that waits on the device when its link is ended is refused, and the words say so', async () => {
    const code = await contractor('Демо извозване');
    const { id: linkId, url } = await linkOf(code);
    const { id } = await submit(citizen, { description: 'Чували край реката, за изпълнител.' });
    await step(clerk, id, 'IN_PROGRESS');
    await orderByApi(id, code);
    const page = await open(screens.phone, { serviceWorker: true, mayReport: anything });
    await page.goto(url);
    await page.getByText('Извозете чувалите.').waitFor();
    await installed(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Получих' }).click();
    await page.getByTestId('work-waiting').waitFor();
    await admin.api.request('mutation ($id: ID!) { endContractorLink(id: $id) { __typename } }', { id: linkId });
    await page.context().setOffline(false);
    await page.getByText('Общината прекрати тази връзка').first().waitFor();
    await page.reload();
    await page.getByText('Общината прекрати тази връзка').first().waitFor();
    await page.getByText('„Получих“ не беше прието.').waitFor();
    await looksRight(page);
    expect(await workOf(id)).toEqual(['work_ordered']);
  });

  it('has links that an administrator makes and ends', async () => {
    const name = `Демо връзки ${randomUUID().slice(0, 4)}`;
    await contractor(name);
    const desk = await openFor('admin@demo.test', '/console/administration/contractors', screens.desktop);
    await desk.getByRole('combobox').click();
    await desk.getByRole('option', { name }).click();
    await desk.getByLabel('На кого я давате').fill('Демо бригадир');
    await desk.getByRole('button', { name: 'Създайте връзка' }).click();
    const url = await desk.getByTestId('contractor-link').textContent();
    expect(url).toMatch(/\/work#token=[\w-]{43}$/);
    expect(await accessibilityFaults(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Прекратете връзката' }).click();
    await desk.getByRole('button', { name: 'Прекратете', exact: true }).click();
    await eventually(async () => (await desk.getByTestId('link-row').textContent())?.includes('прекратена'), 'ended');
  });
});
