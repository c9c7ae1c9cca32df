import { sql } from '@ns/platform';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { completeMail, withLogo } from '../jobs/complete-mail.ts';
import { outsideKinds } from '../ledger/open-delivery.ts';
import { NotificationsTestBed, type Person } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();
const worker = bed.worker(server.url);
beforeEach(() => server.clear());

/** A signal that is resolved, and a follower of it. */
async function resolvedSignal(reporter: Person, follower: Person): Promise<string> {
  const signal = await bed.signal(reporter);
  await sql`
    insert into signal_follower (signal_id, account_id) values (${signal}, ${follower.id})`.execute(
    bed.database.fork().getKysely(),
  );
  await bed.happens(signal, { type: 'resolved', status: 'RESOLVED', message: 'Готово е.' });
  return signal;
}

const linksOf = async (signal: string) =>
  (
    await sql<{ id: string; kind: string }>`
    select id, kind from signal_mail_link where signal_id = ${signal}`.execute(bed.database.fork().getKysely())
  ).rows;
const textOf = (raw: string) =>
  raw.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

describe('the links with which a reporter acts from a mail', () => {
  it('work in the mail that leaves; who reads the ledger cannot use them', async () => {
    const [reporter, follower] = [await bed.person(), await bed.person()];
    const signal = await resolvedSignal(reporter, follower);
    await bed.relay(worker);
    await bed.work(worker);
    const links = await linksOf(signal);
    expect(links.map(({ kind }) => kind).toSorted()).toEqual(['DISPUTE', 'RATE']);
    const kept = (await bed.deliveries(reporter.email)).at(-1);
    const sent = textOf(server.arrived.findLast(({ to }) => to === reporter.email)?.raw ?? '');
    for (const { id } of links) {
      for (const body of [kept?.bodyText, kept?.bodyHtml]) {
        expect(body).toContain(`${id}.sealed`);
      }
      expect(sent).toMatch(new RegExp(`/from-mail#token=${id}\\.[\\w-]{43}`));
      expect(sent).not.toContain(`${id}.sealed`);
    }
  });

  it('are in no mail of a follower', async () => {
    const [reporter, follower] = [await bed.person(), await bed.person()];
    const signal = await resolvedSignal(reporter, follower);
    await bed.relay(worker);
    const mail = (await bed.deliveries(follower.email)).at(-1);
    expect(mail?.kind).toBe('resolved');
    expect(`${mail?.bodyText ?? ''}${mail?.bodyHtml ?? ''}`).not.toContain('from-mail');
    // The signal itself, not the list in which it stands.
    expect(mail?.bodyText).toContain(`/signals/${signal}`);
  });

  it('are not asked for again when the outcome has been rated', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await sql`update signal set stars = 5 where id = ${signal}`.execute(bed.database.fork().getKysely());
    await bed.happens(signal, { type: 'closed', status: 'CLOSED', message: 'Приключено.' });
    await bed.relay(worker);
    expect((await linksOf(signal)).map(({ kind }) => kind)).toEqual(['DISPUTE']);
  });
});

describe('the photos of a mail', () => {
  it('travel in it: those of its signal alone, whatever its text says', async () => {
    const [reporter, stranger] = [await bed.person(), await bed.person()];
    const [signal, other] = [await bed.signal(reporter), await bed.signal(stranger)];
    const photoOf = async (owner: Person, of: string) => {
      const [photo] = (
        await sql<{ id: string }>`
        insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
          position)
        values (gen_random_uuid(), ${owner.id}, 'READY', 1, 1, 1, 1, 'x', now(), ${of}, 1) returning id`.execute(
          bed.database.fork().getKysely(),
        )
      ).rows;
      return photo?.id ?? '';
    };
    const [own, foreign] = [await photoOf(reporter, signal), await photoOf(stranger, other)];
    const jpeg = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#4477aa' } })
      .jpeg()
      .toBuffer();
    await bed.relay(worker);
    const received = (await bed.deliveries(reporter.email)).at(-1);
    expect(received?.bodyHtml).toContain(`src="cid:${own}"`);
    const complete = await completeMail(
      { database: bed.database, keys: bed.keys, photos: { read: () => Promise.resolve(jpeg) } },
      { signalId: signal, eventId: '1', accountId: reporter.id, newsWeek: null, kind: 'received' },
      { subject: '', text: '', html: `${received?.bodyHtml ?? ''}<img src="cid:${foreign}">` },
    );
    expect(complete.pictures).toEqual([
      { contentId: own, content: jpeg, mediaType: 'image/jpeg', filename: 'photo-1.jpg' },
    ]);
    const follower = await bed.person();
    const toFollower = () =>
      completeMail(
        { database: bed.database, keys: bed.keys, photos: { read: () => Promise.resolve(jpeg) } },
        { signalId: signal, eventId: '1', accountId: follower.id, newsWeek: null, kind: 'resolved' },
        { subject: '', text: '', html: `<img src="cid:${own}"><img src="cid:${foreign}">` },
      ).then(({ pictures }) => pictures.map(({ contentId }) => contentId));
    await sql`update signal set published_at = now() where id = ${signal}`.execute(bed.database.fork().getKysely());
    expect(await toFollower()).toEqual([]);
    await sql`insert into photo_look (photo_id, state) values (${own}, 'BEFORE')`.execute(
      bed.database.fork().getKysely(),
    );
    expect(await toFollower()).toEqual([own]);
    for (const kind of outsideKinds) {
      const outside = await completeMail(
        { database: bed.database, keys: bed.keys, photos: { read: () => Promise.resolve(jpeg) } },
        { signalId: signal, eventId: '1', accountId: null, newsWeek: null, kind },
        { subject: '', text: '', html: `<img src="cid:${own}"><img src="cid:${foreign}">` },
      );
      expect(outside.pictures.map(({ contentId }) => contentId)).toEqual([own]);
    }
  });

  it('carries the picture of the municipality when it shows one that is still there', async () => {
    const em = bed.database.fork();
    const mail = { subject: '', text: '', html: '<img src="cid:municipality-logo" alt="Лого">', pictures: [] };
    expect(await withLogo(em, mail)).toEqual(mail);
    const content = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
    await sql`insert into municipality_logo (media_type, content) values ('image/png', ${content})`.execute(
      em.getKysely(),
    );
    expect((await withLogo(em, mail)).pictures).toEqual([
      { contentId: 'municipality-logo', content, mediaType: 'image/png', filename: 'logo.png' },
    ]);
    expect((await withLogo(em, { ...mail, html: '' })).pictures).toEqual([]);
    await sql`delete from municipality_logo`.execute(em.getKysely());
  });
});
