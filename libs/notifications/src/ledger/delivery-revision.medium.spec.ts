import { createLogger, NotificationListener, sql } from '@ns/platform';
import { expect, it } from 'vitest';
import { deliveryChannel } from '../notifications.schema.ts';
import { deliveryById, mailsAsTheyAre } from '../queries/delivery-row.ts';
import { NotificationsTestBed, only } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();
const worker = bed.worker(server.url);

it('a mail has a higher revision with every change, and who looks at its signal is woken', async () => {
  const woken: string[] = [];
  const wakes = { [deliveryChannel]: () => void woken.push('') };
  const listener = new NotificationListener(bed.database.url, wakes, createLogger('test', 'silent'));
  await listener.start();
  const reporter = await bed.person();
  const signal = await bed.signal(reporter);
  await bed.relay(worker);
  const { id } = only(await bed.deliveries(reporter.email));
  const read = async () => (await deliveryById(bed.database.fork(), id))?.revision ?? 0;
  const word = async () => (await mailsAsTheyAre(bed.database.fork(), [signal])).get(signal);
  const [waiting, before] = [await read(), await word()];
  await expect.poll(() => woken.length).toBeGreaterThan(0);
  const heard = woken.length;
  await bed.work(worker);
  expect(await read()).toBeGreaterThan(waiting);
  expect(await word()).not.toBe(before);
  await expect.poll(() => woken.length).toBeGreaterThan(heard);
  const settled = await read();
  await sql`update delivery set lease_until = null where id = ${id}`.execute(bed.database.fork().getKysely());
  expect(await read()).toBeGreaterThan(settled);
  await listener.stop();
});
