import { MunicipalityDirectory } from '@ns/municipality';
import { mustExist, wordsOfPdf, sql } from '@ns/platform';
import { openTestDatabase } from '@ns/platform/testing';
import { addSignal, signalSlices } from '@ns/signals/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { lockRegistration } from './writes/registration-row.ts';
import { resendCorrected } from './commands/resend-corrected.ts';
import type { OutgoingDocument } from './domain/records-system.ts';
import { documentOfRegistration } from './queries/document-of-registration.ts';
import { recordsSchema } from './records.schema.ts';
import { InMemoryRecordsSystem } from './testing/in-memory-records-system.ts';
import { RegistrationTestBed, staffId } from './testing/registration-test-bed.ts';
import { registerDocument } from './commands/register-document.ts';

const bed = await RegistrationTestBed.open();
let registry: InMemoryRecordsSystem;
beforeEach(() => {
  registry = new InMemoryRecordsSystem();
});

const source = documentOfRegistration({
  database: bed.database,
  directory: new MunicipalityDirectory(() => bed.database.fork()),
  photosOf: async () => Promise.resolve([]),
  documentKind: 'Сигнал',
  decisionKind: 'Отговор',
});

/** The document of a registration as it would be sent now. */
async function documentOf(id: string): Promise<OutgoingDocument> {
  const row = await bed.database.transaction((tx) => lockRegistration(tx, { id }));
  return source(mustExist(row, 'no registration'));
}
const pdfOf = ({ attachments }: OutgoingDocument) => wordsOfPdf(attachments[0]?.content ?? new Uint8Array());

describe('the number under which a document is sent', () => {
  it('is that of the report for the report, and one of its own for each decision', async () => {
    const { signalId, registrationId } = await bed.signal();
    await registerDocument(bed.worker(registry), { registrationId });
    const { senderNumber } = await documentOf(registrationId);
    const decisions = [await bed.decision(signalId), await bed.decision(signalId)];
    const documents = [];
    for (const id of decisions) {
      documents.push(await documentOf(id));
    }
    expect(senderNumber.number).toMatch(/^NS-2026-\d{6}$/);
    expect(documents.map((document) => document.senderNumber.number)).toEqual([
      `${senderNumber.number}-1`,
      `${senderNumber.number}-2`,
    ]);
    expect(documents.map(pdfOf)).toEqual([
      expect.stringContaining(`${senderNumber.number}-1`),
      expect.stringContaining(`${senderNumber.number}-2`),
    ]);
  });

  it('stays the same whenever the document is sent', async () => {
    const { signalId, registrationId } = await bed.signal();
    await registerDocument(bed.worker(registry), { registrationId });
    const first = await bed.decision(signalId);
    const before = await documentOf(first);
    await bed.decision(signalId);
    expect(await documentOf(first)).toEqual(before);
  });

  it('is another one for the document that replaces a refused one', async () => {
    const { signalId, registrationId } = await bed.signal();
    const numbers = [(await documentOf(registrationId)).senderNumber.number];
    for (const reason of ['Липсва име', 'Липсва телефон']) {
      registry.interrupt('register', 'before', () => ({ kind: 'rejected', reason }));
      await registerDocument(bed.worker(registry), { registrationId });
      const reporter = { name: 'Демо подател', email: null, phone: null };
      await resendCorrected(bed, { signalId, reporter, reason: 'Поправено име', staffId });
      numbers.push((await documentOf(registrationId)).senderNumber.number);
    }
    const [reference] = numbers;
    expect(numbers).toEqual([reference, `${reference}-v2`, `${reference}-v3`]);
  });

  it('of a document that an earlier release may have sent is the reference, in the same PDF', async () => {
    const { signalId, registrationId } = await bed.signal();
    await registerDocument(bed.worker(registry), { registrationId });
    const decision = await bed.decision(signalId);
    await sql`update registration set sender_number = null where id = ${decision}`.execute(
      bed.database.fork().getKysely(),
    );
    const document = await documentOf(decision);
    expect(document.senderNumber.number).toBe((await documentOf(registrationId)).senderNumber.number);
    expect(pdfOf(document)).not.toContain('Наш №');
  });
});

describe('documents of an earlier release', () => {
  const migration = '20261127T0900_records_sender_numbers';

  it('get numbers of their own only where surely nothing was sent', async () => {
    const before = recordsSchema.migrations.filter(({ name }) => name < migration);
    const { database } = await openTestDatabase([
      ...signalSlices,
      { ...recordsSchema, entities: [], migrations: before },
    ]);
    const em = database.fork();
    await sql`insert into department (code, name, position) values ('roads', '{"bg":"Пътища"}', 1)`.execute(
      em.getKysely(),
    );
    await sql`insert into settlement (code, name, kind, lat, lon, position)
      values ('63427', '{"bg":"Русе"}', 'city', 43.85, 25.95, 1)`.execute(em.getKysely());
    await sql`insert into category (code, name, department_code, icon, position)
      values ('roads', '{"bg":"Пътища"}', 'roads', 'road', 1)`.execute(em.getKysely());
    const { id, reference } = await addSignal(em, { category: 'roads', department: 'roads' });
    for (const type of ['closed', 'reopened', 'rejected', 'closed'] as const) {
      await sql`insert into signal_event (signal_id, type, actor_kind) values (${id}, ${type}, 'SYSTEM')`.execute(
        em.getKysely(),
      );
    }
    await sql`
      insert into registration (signal_id, direction, document_guid, register, event_id, state, phase, incoming_number,
        incoming_date, next_attempt_at)
      select ${id}::uuid, 'OUTGOING', gen_random_uuid(), 'x', e.id, s.state::registration_state,
        s.phase::registration_phase, s.number, s.day, s.due
      from (select id, row_number() over (order by id) as place from signal_event where signal_id = ${id}
          and type <> 'reopened') e
      join (values (1, 'REGISTERED', 'ACCEPTED', '94-1', date '2026-11-24', null::timestamptz),
        (2, 'PENDING', 'IN_DOUBT', null, null, now()), (3, 'PENDING', 'NEW', null, null, now())
      ) s (place, state, phase, number, day, due) on s.place = e.place`.execute(em.getKysely());
    await sql`
      insert into registration (id, signal_id, direction, document_guid, register)
      values ('00000000-0000-4000-8000-00000000000a', ${id}, 'INCOMING', gen_random_uuid(), 'x')`.execute(
      em.getKysely(),
    );
    await sql`insert into registration_refused_document (document_guid, registration_id, reason)
      values (gen_random_uuid(), '00000000-0000-4000-8000-00000000000a', '')`.execute(em.getKysely());
    const added = mustExist(
      recordsSchema.migrations.find(({ name }) => name === migration),
      'no migration',
    );
    await em.execute(added.sql);
    const numbered = (
      await sql<{ number: string | null }>`
      select sender_number as number from registration order by direction, event_id`.execute(em.getKysely())
    ).rows;
    expect(numbered.map(({ number }) => number)).toEqual([`${reference}-v2`, null, null, `${reference}-3`]);
  });
});
