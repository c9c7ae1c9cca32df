import { randomUUID } from 'node:crypto';
import { addPerson } from '@ns/identity/testing';
import { type Database, mustExist, sql } from '@ns/platform';
import { addSignal } from '@ns/signals/testing';
import type { SharedPart } from '../domain/receiver.ts';

/** Words of reports that are in no other text of the product. */
const [description, street, entrance, approach] = [
  'Дълбока яма до детската площадка',
  'улица Планирана 41',
  'вход Жасмин',
  'през двора на склада',
] as const;

/** A report in which every word, number and file can be recognized wherever it leaves. */
export interface PlantedReport {
  readonly signalId: string;
  readonly reference: string;
  /** what must not leave, whatever the setting of the receiver is, each with its name */
  readonly secrets: Readonly<Record<string, string>>;
  /** what leaves with a part, and not without it */
  readonly parts: Readonly<Record<SharedPart, readonly string[]>>;
  /** the photo of the report, of which something is covered, and the file in which it is */
  readonly photo: { readonly id: string; readonly covered: string };
}

/** A settlement of its own, whose name is that of no body. To be added before the directory is asked. */
export async function addPlantedSettlement(database: Database): Promise<void> {
  await sql`insert into settlement (code, name, kind, lat, lon, position)
    values ('00009', '{"bg":"Планираново","en":"Planted"}', 'village', 43.7, 25.9, 9)`.execute(
    database.fork().getKysely(),
  );
}

/** Adds a published report with a reporter, a correspondent, an internal note, a covered photo and a photo of staff. */
export async function plantReport(
  database: Database,
  { staffId }: { readonly staffId: string },
): Promise<PlantedReport> {
  const em = database.fork();
  const kysely = em.getKysely();
  const mark = randomUUID().slice(0, 8);
  const reporter = await addPerson(em, { name: `Демо Подател ${mark}` });
  const incoming = `94-ПЛ-${mark}`;
  const correspondent = { name: `Демо Кореспондент ${mark}`, email: `${mark}@letters.test`, phone: `0898 ${mark}` };
  const note = `Бележка само за служители ${mark}`;
  const props = { category: 'roads.pothole', department: 'op_kd', settlement: '00009', reporterId: reporter.id };
  const [point, status] = [{ lat: 43.71357, lon: 25.92468 }, 'IN_PROGRESS'];
  const more = { description, address: street, point, status, publishedAt: '2026-12-01' };
  const { id: signalId, reference } = await addSignal(em, { ...props, ...more });
  const [photo, covered, ofStaff] = [randomUUID(), randomUUID(), randomUUID()];
  for (const statement of [
    sql`update signal set incoming_number = ${incoming}, incoming_date = '2026-12-01', entrance = ${entrance},
      approach = ${approach} where id = ${signalId}`,
    sql`insert into signal_correspondent (signal_id, entered_by, client_key, name, email, phone, language)
      values (${signalId}, ${staffId}, gen_random_uuid(), ${correspondent.name}, ${correspondent.email},
        ${correspondent.phone}, 'BG')`,
    sql`insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
      position) values (${photo}, ${reporter.id}, 'READY', 1, 1, 1, 1, 'x', now(), ${signalId}, 0)`,
    sql`insert into photo_rendition values (${covered}, now())`,
    sql`insert into photo_cover (photo_id, areas, rendition_id, version) values (${photo}, '[1]', ${covered}, 1)`,
  ]) {
    await statement.execute(kysely);
  }
  const noted = sql<{ id: string }>`insert into signal_event (signal_id, type, actor_kind, actor_id, note)
    values (${signalId}, 'note', 'STAFF', ${staffId}, ${note}) returning id`;
  const { id: eventId } = mustExist((await noted.execute(kysely)).rows[0], 'The statement answers one row.');
  await sql`insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
      event_id, position)
    values (${ofStaff}, ${staffId}, 'READY', 1, 1, 1, 1, 'x', now(), ${signalId}, ${eventId}, 1)`.execute(kysely);
  return {
    signalId,
    reference,
    secrets: {
      reporterName: `Демо Подател ${mark}`,
      reporterEmail: reporter.email,
      reporterAccount: reporter.id,
      accessCode: 'ABCDE-FGHJK',
      correspondentName: correspondent.name,
      correspondentEmail: correspondent.email,
      correspondentPhone: correspondent.phone,
      note,
      photoOfNote: ofStaff,
    },
    parts: {
      DESCRIPTION: [description],
      PLACE: [street, entrance, approach, 'Планираново', '43.71357', '25.92468'],
      PHOTOS: [photo, covered],
      NUMBERS: [reference, incoming],
    },
    photo: { id: photo, covered },
  };
}
