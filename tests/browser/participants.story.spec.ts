/** @module-tag long */
import { RegisterPeer } from '@ns/records/testing';
import { fromWireGuid, trialParties } from '@ns/records/seos';
import { afterAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, screens } from '../support/index.ts';
import { storyWithPages } from './story-pages.ts';

const register = await RegisterPeer.start();
afterAll(() => register.close());
const guid = fromWireGuid(trialParties.peer.guid) ?? '';
register.lists({ guid, name: 'Демо деловодна система', serial: '4A01' });
const { openFor } = await storyWithPages({ environment: { RECORDS_REGISTER_URL: register.url } });

describe('the register of participants', () => {
  it('is shown with the certificate that it names, and is asked anew at a press', async () => {
    const page = await openFor('dispatcher@demo.test', '/console/stuck', screens.desktop);
    const panel = page.getByTestId('participants');
    await panel.getByText(/^4A01, от/).waitFor({ timeout: 60_000 });
    await panel.getByText('Не съвпада').waitFor();
    await panel.getByText('В регистъра е друг сертификат').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    register.lists({ guid, name: 'Демо деловодна система', serial: '4A02' });
    await panel.getByRole('button', { name: 'Попитайте сега' }).click();
    await page.getByText('Регистърът ще бъде попитан').waitFor();
    await panel.getByText(/^4A02, от/).waitFor({ timeout: 60_000 });

    register.answers('down', 503);
    await panel.getByRole('button', { name: 'Попитайте сега' }).click();
    await panel.getByText('Няма нов списък').waitFor({ timeout: 60_000 });
    await panel.getByText(/^4A02, от/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
