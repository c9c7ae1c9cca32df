import { expect, it } from 'vitest';
import { NotificationsTestBed } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import { notificationsPersonalData } from './personal-data.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();

it('people take along which mails they got, each by its kind, and nothing of others', async () => {
  const worker = bed.worker(server.url);
  const reporter = await bed.person();
  await bed.signal(await bed.person());
  await bed.signal(reporter);
  await bed.carry(worker);
  const parts = await notificationsPersonalData(bed.database.fork(), reporter.id, 'EN');
  const [mails] = parts;
  expect(parts.map(({ key }) => key)).toEqual(['mails', 'notifications', 'devices', 'refusedMails']);
  expect(mails?.records).toHaveLength(1);
  expect(mails?.records[0]?.fields).toEqual(
    expect.arrayContaining([expect.objectContaining({ key: 'address', value: reporter.email })]),
  );
});
