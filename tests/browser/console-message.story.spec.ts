import { aDocument } from '@ns/media/testing/documents';
import { describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  aPhoto,
  eventually,
  publish,
  registerCitizen,
  screens,
  signIn,
  submit,
  upload,
  withoutTokens,
} from '../support/index.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const [citizen, follower, clerk] = await Promise.all([
  registerCitizen(system),
  registerCitizen(system),
  signIn(system, 'clerk.ecology@demo.test'),
]);

const photo = await aPhoto('#6666aa');

/** Words without what lines and spaces make of them. */
const plain = (text: string | null): string =>
  withoutTokens(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();

describe('what the staff writes beside the steps', () => {
  it('a message reaches the reporter by mail, page and code, and nobody else; the status stays', async () => {
    const { id, reference } = await submit(citizen);
    await publish(clerk, id);
    await follower.api.request('mutation ($id: ID!) { followSignal(signalId: $id) { __typename } }', { id });
    const own = await openFor(citizen.email, `/signals/${id}`, screens.phone);
    await own.getByTestId('now').waitFor();

    const page = await openFor('clerk.ecology@demo.test', `/console/signals/${id}`, screens.desktop);
    await page.getByTestId('write-message').press('Enter');
    const text = page.getByRole('textbox', { name: 'Съобщение до подателя' });
    await expect.poll(() => text.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await text.pressSequentially('Утре в 9 идва екип. Моля, оставете портата отключена.');
    const preview = page.getByTestId('mail-preview').filter({ hasText: citizen.email });
    await preview.getByText('Моля, оставете портата отключена.').waitFor();
    const announced = plain((await preview.locator('pre').allTextContents()).join(''));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page, colorScheme === 'light' ? 'all' : 'colours')).toEqual([]);
    }
    await page.getByRole('button', { name: 'Изпратете съобщението' }).press('Enter');
    await page.getByTestId('history-entry').getByText('Моля, оставете портата отключена.').waitFor();
    await page.getByTestId('write-message').waitFor();

    const mail = await system.mailbox.waitFor(citizen.email, ({ text: words }) => words.includes('портата отключена'));
    expect(plain(mail.text)).toBe(announced);
    expect(announced).toContain(`посочете сигнал ${reference}`);
    await own.getByText('Съобщение до Вас').waitFor();
    await own.getByText('Моля, оставете портата отключена.').waitFor();

    const { mySignal } = await citizen.api.request<{ mySignal: { status: string; accessCode: string } }>(
      'query ($id: ID!) { mySignal(id: $id) { status accessCode } }',
      { id },
    );
    expect(mySignal.status).toBe('RECEIVED');
    const seen = await system.graphql.request<Record<'trackSignal' | 'publicSignal', object>>(
      `query ($id: ID!, $reference: String!, $code: String!) {
        trackSignal(reference: $reference, accessCode: $code) { timeline { message } }
        publicSignal(id: $id) { timeline { type title } } }`,
      { id, reference, code: mySignal.accessCode },
    );
    expect(JSON.stringify(seen.trackSignal)).toContain('портата отключена');
    expect(JSON.stringify(seen.publicSignal)).not.toMatch(/message|Съобщение/);
    const { followedSignal } = await follower.api.request<{ followedSignal: object }>(
      'query ($id: ID!) { followedSignal(id: $id) { timeline { type message } } }',
      { id },
    );
    expect(JSON.stringify(followedSignal)).not.toMatch(/"message":"|Съобщение|"type":"message"/);
  });

  it('a message brings photos that the reporter sees', async () => {
    const { id } = await submit(citizen);
    const { id: photoId } = await upload(system, clerk.token, photo);
    const { sendMessage } = await clerk.api.request<{ sendMessage: { __typename: string } }>(
      `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { __typename } }`,
      { input: { signalId: id, clientKey: crypto.randomUUID(), text: 'Вижте докъде сме.', photoIds: [photoId] } },
    );
    expect(sendMessage.__typename).toBe('Signal');
    const { mySignal } = await citizen.api.request<{ mySignal: { timeline: { photos: { url: string }[] }[] } }>(
      'query ($id: ID!) { mySignal(id: $id) { timeline { photos { url } } } }',
      { id },
    );
    const [url = ''] = mySignal.timeline.flatMap(({ photos }) => photos.map((photo) => photo.url));
    expect((await fetch(url)).status).toBe(200);
    await eventually(
      async () => (await system.mailbox.to(citizen.email)).some(({ text }) => text.includes('има снимки')),
      'the mail says that there are photos',
    );
  });

  it('a note brings photos and documents that the colleagues see and the reporter does not', async () => {
    const { id } = await submit(citizen);
    // The refusal of the page that is called a PDF.
    const options = { mayReport: /415/ };
    const page = await openFor('clerk.ecology@demo.test', `/console/signals/${id}`, screens.desktop, options);
    const note = page.locator('ns-add-note');
    const [photos, documents] = [note.locator('ns-photo-picker').first(), note.locator('ns-photo-picker').last()];
    await photos.locator('input[type=file]').setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo }]);
    await note.getByText('Качена').waitFor();
    const asPdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
    await documents
      .locator('input[type=file]')
      .setInputFiles([asPdf('Протокол № 7.pdf', aDocument(9_000)), asPdf('page.pdf', Buffer.from('<html></html>'))]);
    await documents.getByText('Този файл не е PDF').waitFor();
    await documents.getByRole('button', { name: 'Премахнете page.pdf' }).press('Enter');
    await documents.getByText('Качен', { exact: true }).waitFor();
    await note.getByRole('textbox').fill('Така е отблизо.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await note.getByRole('button', { name: 'Запазете бележката' }).click();
    const entry = page.getByTestId('history-entry').filter({ hasText: 'Така е отблизо.' });
    await entry.locator('ns-photo-strip img').waitFor();
    const saving = page.waitForEvent('download');
    await entry.getByRole('link', { name: /^Запазете Протокол № 7\.pdf, 9\skB$/ }).press('Enter');
    expect((await saving).suggestedFilename()).toBe('Протокол № 7.pdf');
    expect(await accessibilityFaults(page)).toEqual([]);
    await expect.poll(() => note.getByText('Качена').count()).toBe(0);

    const seen = await citizen.api.request<object>(
      'query ($id: ID!) { mySignal(id: $id) { photos { url } timeline { type photos { url } } } }',
      { id },
    );
    expect(JSON.stringify(seen)).not.toMatch(/https?:|"note"/);
  });

  it('a correction shows staff and reporter what was there before, and others what is there now', async () => {
    const { id } = await submit(citizen, { description: 'Сметище пред вход А.' });
    await publish(clerk, id);
    await follower.api.request('mutation ($id: ID!) { followSignal(signalId: $id) { __typename } }', { id });
    const page = await openFor('clerk.ecology@demo.test', `/console/signals/${id}`, screens.desktop);
    await page.getByTestId('correct-text').press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Описание' }).fill('Сметище пред вход Б.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Запазете' }).press('Enter');
    await page.getByTestId('corrections').getByText('Сметище пред вход А.').waitFor();
    await page.getByTestId('correct-place').click();
    await dialog.getByRole('textbox', { name: 'Вход, етаж' }).fill('вх. Б');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Запазете' }).click();
    await page.getByTestId('corrections').getByText('вх. Б').waitFor();

    const own = await openFor(citizen.email, `/signals/${id}`, screens.phone);
    await own.getByText('Поправихме данни на сигнала Ви').first().waitFor();
    await own.locator('del').getByText('Сметище пред вход А.').waitFor();
    expect(await accessibilityFaults(own)).toEqual([]);
    const ofOthers = await Promise.all([
      follower.api.request<object>(
        'query ($id: ID!) { followedSignal(id: $id) { description timeline { type corrections { before } } } }',
        { id },
      ),
      system.graphql.request<object>('query ($id: ID!) { publicSignal(id: $id) { description timeline { type } } }', {
        id,
      }),
    ]);
    for (const seen of ofOthers) {
      expect(JSON.stringify(seen)).toContain('Сметище пред вход Б.');
      expect(JSON.stringify(seen)).not.toMatch(/вход А|corrected"/);
    }
  });

  it('a report of somebody without an address takes no message, and says so beforehand', async () => {
    const { submitSignalOnBehalf: entered } = await clerk.api.request<{ submitSignalOnBehalf: { id: string } }>(
      `mutation ($key: ID!) { submitSignalOnBehalf(input: { clientKey: $key, channel: LETTER, category: "waste.dump",
        settlement: "63427", description: "Сметище до пътя към гарата.", reporter: { name: "Демо Подател" } }) {
        ... on Signal { id } } }`,
      { key: crypto.randomUUID() },
    );
    const page = await openFor('clerk.ecology@demo.test', `/console/signals/${entered.id}`, screens.phone);
    await page.getByTestId('message-nobody').waitFor();
    await expect.poll(() => page.getByTestId('write-message').count()).toBe(0);
    const { sendMessage } = await clerk.api.request<{ sendMessage: { __typename: string } }>(
      `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { __typename } }`,
      { input: { signalId: entered.id, clientKey: crypto.randomUUID(), text: 'Кога?' } },
    );
    expect(sendMessage.__typename).toBe('ActionNotAvailableError');
  });
});
