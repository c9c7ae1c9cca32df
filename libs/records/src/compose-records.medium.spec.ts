import type { RecordsConfig } from './config/records.config.ts';
import type { PhotoStore } from '@ns/media';
import { MunicipalityDirectory } from '@ns/municipality';
import { createLogger, DerivedKeys, NotesInMemory, wordsOfPdf, sql } from '@ns/platform';
import { appendSignalEvent } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { composeRecordsApi, composeRecordsWork } from './compose-records.ts';
import type { MayLeave, OutgoingDocument, RecordsSystem } from './domain/records-system.ts';
import { PdfLinks } from './pdf/pdf-links.ts';
import { InMemoryRecordsSystem } from './testing/in-memory-records-system.ts';
import { RegistrationTestBed, staffId } from './testing/registration-test-bed.ts';
import { registerDocument } from './commands/register-document.ts';

const bed = await RegistrationTestBed.open();

const party = { identifier: '000530632', name: 'Община Русе', guid: '{6F1C2A34-8D1B-4E0A-9B57-2C1F0A9D3E01}' };
const config: RecordsConfig = {
  profile: 'builtin',
  url: undefined,
  our: party,
  peer: party,
  keyFile: undefined,
  certificateFile: undefined,
  peerCertificateFile: undefined,
  tls: { keyFile: undefined, certificateFile: undefined, authoritiesFile: undefined },
  credentials: undefined,
  allowSha1: false,
  timeoutMs: 1_000,
  index: '94-НС',
  documentKind: 'Сигнал',
  decisionKind: 'Отговор',
};
const photos = {
  save: async () => Promise.resolve(),
  read: async () => Promise.resolve(undefined),
  remove: async () => Promise.resolve(),
};

const needs = () => ({
  database: bed.database,
  directory: new MunicipalityDirectory(() => bed.database.fork()),
  config,
  logger: createLogger('test', 'silent'),
  notes: new NotesInMemory(),
});

const keys = new DerivedKeys('a secret of the tests, long enough');
const apiNeeds = (store: PhotoStore = photos) => ({
  ...needs(),
  photos: store,
  keys,
  publicUrl: 'http://127.0.0.1:3000',
  pushThread: new URL('./adapters/seos/push-thread.ts', import.meta.url),
});

/** What the relay and the queue do with the event that a signal came in. */
async function carry(
  signalId: string,
  type: string,
  system?: RecordsSystem,
  eventId = '1',
  store: PhotoStore = photos,
): Promise<number> {
  const { outboxHandlers, jobHandlers } = await composeRecordsWork({
    ...needs(),
    photos: store,
    ...(system && { system }),
  });
  let jobs = 0;
  for (const handler of outboxHandlers) {
    const requests = await bed.database.transaction((tx) => handler.accept(tx, { signalId, eventId, type }));
    for (const request of requests) {
      jobs += 1;
      await jobHandlers.find(({ job }) => job.name === request.job.name)?.perform(request.payload);
    }
  }
  return jobs;
}

/** Remembers what it was given. */
class AttentiveRegistry extends InMemoryRecordsSystem {
  seen: OutgoingDocument | undefined;
  override async register(document: OutgoingDocument, mayLeave: MayLeave) {
    this.seen = document;
    return super.register(document, mayLeave);
  }
}

describe('the PDFs', () => {
  it('a signal is sent as a PDF with its photos attached', async () => {
    const registry = new AttentiveRegistry();
    await carry(await bed.bareSignal(), 'received', registry);
    const [pdf, ...others] = registry.seen?.attachments ?? [];
    expect(pdf).toMatchObject({
      fileName: expect.stringMatching(/^сигнал-NS-2026-\d{6}\.pdf$/),
      mimeType: 'application/pdf',
    });
    expect(wordsOfPdf(pdf?.content ?? new Uint8Array())).toMatch(/Община Русе[^]*Пътища[^]*ул\. Борисова 1[^]*Дупка/);
    expect(others).toEqual([]);
  });

  it('answers appear in the PDF in the words of the form', async () => {
    const registry = new AttentiveRegistry();
    const signalId = await bed.bareSignal();
    await bed.ask([
      {
        code: 'depth',
        label: 'Дълбочина',
        datatype: 'singlevaluelist',
        values: [{ code: 'deep', label: { bg: 'над 10 см', en: 'over 10 cm' } }],
      },
      { code: 'width', label: 'Ширина', datatype: 'singlevaluelist', values: [] },
    ]);
    await bed.answer(signalId, [
      { question: 'depth', values: ['deep'] },
      { question: 'gone', values: ['да'] },
      { question: 'width', values: ['unknown'] },
    ]);
    await carry(signalId, 'received', registry);
    expect(wordsOfPdf(registry.seen?.attachments[0]?.content ?? new Uint8Array())).toMatch(
      /Дълбочина\s+над 10 см\s+gone\s+да\s+Ширина\s+не знам/,
    );
  });

  it('says to staff what is promised now and was before, which the registered document does not', async () => {
    const signalId = await bed.bareSignal();
    const moved = { from: '2026-12-08', to: '2027-01-04', reason: 'BUDGET', period: '2027-SPRING' } as const;
    await bed.database.transaction(async (tx) => {
      await appendSignalEvent(tx, { signalId, type: 'late', actor: null, data: { dueOn: '2026-12-08' } });
      await appendSignalEvent(tx, {
        signalId,
        type: 'date_moved',
        actor: { id: staffId, kind: 'STAFF' },
        message: '<b>Плочки</b> \u202eтекст',
        data: moved,
      });
    });
    const registry = new AttentiveRegistry();
    await carry(signalId, 'received', registry);
    expect(wordsOfPdf(registry.seen?.attachments[0]?.content ?? new Uint8Array())).not.toMatch(/ще е готово|Обещани/);
    const { pdf: service } = await composeRecordsApi(apiNeeds());
    const words = wordsOfPdf((await service.pdfOf(signalId))?.pdf ?? new Uint8Array());
    expect(words).toMatch(/Следващ ден\s+До \d\d\.\d\d ще е готово/);
    expect(words).toMatch(/08\.12\.2026 г\. мина[^]*през пролетта на 2027[^]*04\.01\.2027 г\. \(чака бюджет\)/);
    expect(words).toContain('<b>Плочки</b>');
  });
});

describe('a photo that came later', () => {
  it('is in no document that is sent; the PDF for the staff shows it, unless it is of a note', async () => {
    const signalId = await bed.bareSignal();
    const eventId = await bed.step(signalId, { type: 'photos_added', data: { count: 1 } }, 'RECEIVED');
    const noteId = await bed.step(signalId, { type: 'note', data: {} }, 'RECEIVED');
    const idOf = (end: string) => `00000000-0000-4000-8000-0000000000${end}`;
    for (const [id, event, position] of [
      [idOf('aa'), null, 1],
      [idOf('bb'), eventId, 1],
      [idOf('cc'), noteId, 1],
    ] as const) {
      await sql`
        insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
          event_id, position)
        values (${id}, ${staffId}, 'READY', 9, 1, 1, 9, 'x', now(), ${signalId}, ${event}, ${position})`.execute(
        bed.database.fork().getKysely(),
      );
    }
    const jpeg = Buffer.from(
      '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4n' +
        'ICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/' +
        'EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
      'base64',
    );
    const stored = { ...photos, read: async () => Promise.resolve(jpeg) };
    const registry = new AttentiveRegistry();
    await carry(signalId, 'received', registry, '1', stored);
    expect(registry.seen?.attachments.map(({ fileName }) => fileName)).toEqual([
      expect.stringContaining('.pdf'),
      'снимка-1.jpg',
    ]);
    const { pdf: service } = await composeRecordsApi(apiNeeds(stored));
    const pdf = await service.pdfOf(signalId);
    expect(wordsOfPdf(pdf?.pdf ?? new Uint8Array())).toMatch(/Статус\s+Приет[^]*Приложени снимки: 2/);
  });
});

describe('the address of a PDF', () => {
  it('opens this PDF only, and for ten minutes only', () => {
    let now = Date.UTC(2026, 10, 24, 10);
    const links = new PdfLinks(keys, 'http://127.0.0.1:3000', () => now);
    const address = new URL(links.of('one'));
    const [expiry, signature] = [address.searchParams.get('e') ?? '', address.searchParams.get('s') ?? ''];
    expect([
      links.isValid('one', expiry, signature),
      links.isValid('two', expiry, signature),
      links.isValid('one', String(Number(expiry) + 60), signature),
      links.isValid('one', 'x', signature),
    ]).toEqual([true, false, false, false]);
    now += 601_000;
    expect(links.isValid('one', expiry, signature)).toBe(false);
  });
});

describe('a decision', () => {
  it('becomes a document in the file of the signal, with the words of what was done', async () => {
    const registry = new AttentiveRegistry();
    const signalId = await bed.bareSignal();
    await carry(signalId, 'received', registry);
    const incoming = registry.seen;
    await bed.step(signalId, { type: 'resolved' }, 'RESOLVED', 'Дупката е запълнена.');
    const eventId = await bed.step(signalId, { type: 'closed' }, 'CLOSED');
    expect(await carry(signalId, 'closed', registry, eventId)).toBe(1);
    expect(registry.seen).toMatchObject({
      kind: 'Отговор',
      parent: { documentGuid: incoming?.documentGuid, number: registry.firstNumber, date: '2026-11-24' },
      about: `Отговор по вх. № ${registry.firstNumber} от 24.11.2026 г.: Пътища, Русе`,
      text: 'Приключен\n\nДупката е запълнена.',
      attachments: [{ fileName: expect.stringMatching(/^отговор-NS-2026-\d{6}\.pdf$/), mimeType: 'application/pdf' }],
    });
    expect(wordsOfPdf(registry.seen?.attachments[0]?.content ?? new Uint8Array())).toContain('Дупката е запълнена.');
    expect(await bed.events(signalId)).toEqual(['registered', 'resolved', 'closed', 'registration_note']);
  });

  it('is registered once per closing: a signal that was reopened and closed again has two', async () => {
    const registry = new AttentiveRegistry();
    const signalId = await bed.bareSignal();
    await carry(signalId, 'received', registry);
    const [first, second] = [
      await bed.step(signalId, { type: 'closed' }, 'CLOSED'),
      await bed.step(signalId, { type: 'closed' }, 'CLOSED'),
    ];
    for (const eventId of [first, first, second]) {
      await carry(signalId, 'closed', registry, eventId);
    }
    expect(registry.documents).toHaveLength(3);
    expect(new Set(registry.documents).size).toBe(3);
  });

  it('names the body that the signal was forwarded to', async () => {
    const registry = new AttentiveRegistry();
    const signalId = await bed.bareSignal();
    await carry(signalId, 'received', registry);
    await carry(
      signalId,
      'forwarded',
      registry,
      await bed.step(
        signalId,
        { type: 'forwarded', data: { externalBody: 'api' } },
        'FORWARDED',
        'Пътят е републикански.',
      ),
    );
    expect(wordsOfPdf(registry.seen?.attachments[0]?.content ?? new Uint8Array())).toMatch(
      /Компетентен орган\s+api[^]*Пътят е републикански\./,
    );
  });

  it('never leaves before the signal has its incoming number', async () => {
    const registry = new InMemoryRecordsSystem();
    const { signalId, registrationId } = await bed.signal();
    const decision = await bed.decision(signalId);
    await registerDocument(bed.worker(registry), { registrationId: decision });
    expect(registry.calls).toEqual([]);
    expect(await bed.due()).not.toContain(decision);
    await registerDocument(bed.worker(registry), { registrationId });
    expect(await bed.due()).toContain(decision);
    await registerDocument(bed.worker(registry), { registrationId: decision });
    expect(registry.documents).toHaveLength(2);
  });

  it('that is refused is shown to the staff and changes nothing else', async () => {
    const registry = new InMemoryRecordsSystem();
    const { signalId, registrationId } = await bed.signal();
    await registerDocument(bed.worker(registry), { registrationId });
    const decision = await bed.decision(signalId);
    registry.interrupt('register', 'before', () => ({ kind: 'rejected', reason: 'Преписката е приключена' }));
    await registerDocument(bed.worker(registry), { registrationId: decision });
    expect(await bed.view(decision)).toMatchObject({
      state: 'REJECTED',
      signalState: 'REGISTERED',
      signalNumber: registry.firstNumber,
    });
    expect(await bed.events(signalId)).toEqual(['registered', 'closed', 'registration_note']);
  });
});

describe('from the event to the number', () => {
  it('a received signal is registered, once however often the event arrives', async () => {
    const signalId = await bed.bareSignal();
    expect(await carry(signalId, 'received')).toBe(1);
    expect(await carry(signalId, 'received')).toBe(0);
    expect(await bed.events(signalId)).toEqual(['registered']);
  });

  it('other events begin no registration', async () => {
    expect(await carry(await bed.bareSignal(), 'assigned')).toBe(0);
  });

  it('our own register counts from 1 without gaps and shows index, number and date', async () => {
    const signals = [await bed.bareSignal(), await bed.bareSignal()];
    await Promise.all(signals.map((signalId) => carry(signalId, 'received')));
    const numbers = await Promise.all(signals.map((signalId) => bed.numberOf(signalId)));
    expect(numbers.toSorted()).toEqual([
      expect.stringMatching(/^94-НС-2\/\d{2}\.\d{2}\.\d{4}$/),
      expect.stringMatching(/^94-НС-3\/\d{2}\.\d{2}\.\d{4}$/),
    ]);
  });

  it('the document contains category, place, term and description, in Bulgarian', async () => {
    const registry = new AttentiveRegistry();
    const signalId = await bed.bareSignal();
    // As the arithmetic of a map leaves it.
    await sql`update signal set lat = 43.852000000000004, statutory_due_on = '2027-01-25'
      where id = ${signalId}`.execute(bed.database.fork().getKysely());
    await carry(signalId, 'received', registry);
    expect(registry.seen).toMatchObject({
      kind: 'Сигнал',
      direction: 'INCOMING',
      senderNumber: { number: expect.stringMatching(/^NS-2026-\d{6}$/), date: expect.any(String) },
      about: 'Пътища, Русе',
      text: 'ул. Борисова 1\n\nДупка',
      answerDueOn: '2027-01-25',
      correspondent: { name: 'Изтрит профил', settlement: 'Русе' },
      details: { category: 'roads', settlement: '63427', latitude: 43.852, longitude: 25.95 },
    });
  });

  it('a records system that pushes nothing opens no door for pushes', async () => {
    expect((await composeRecordsApi(apiNeeds())).answerPush).toBeUndefined();
  });
});
