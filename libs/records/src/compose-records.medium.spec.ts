import { MunicipalityDirectory } from '@ns/municipality';
import { createLogger, type RecordsConfig } from '@ns/platform';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { composeRecordsApi, composeRecordsWork } from './compose-records.ts';
import { type OutgoingDocument, type RecordsSystem } from './domain/records-system.ts';
import { PaperRegistry } from './testing/paper-registry.ts';
import { RegistrationStage } from './testing/registration-stage.ts';

let stage: RegistrationStage;
beforeAll(async () => {
  stage = await RegistrationStage.open(inject('postgresUrl'));
});
afterAll(() => stage.close());

const party = { identifier: '000530632', name: 'Община Русе', guid: '{6F1C2A34-8D1B-4E0A-9B57-2C1F0A9D3E01}' };
const config: RecordsConfig = {
  profile: 'builtin',
  url: undefined,
  our: party,
  peer: party,
  keyFile: undefined,
  certificateFile: undefined,
  peerCertificateFile: undefined,
  allowSha1: false,
  timeoutMs: 1_000,
  index: '94-НС',
  documentKind: 'Сигнал',
};
const photos = { save: async () => Promise.resolve(), read: async () => Promise.resolve(undefined), remove: async () => Promise.resolve() };

const deps = () => ({ database: stage.database, directory: new MunicipalityDirectory(() => stage.database.fork()), config, logger: createLogger('test', 'silent') });

/** What the relay and the queue do with the fact that a signal came in. */
async function carry(signalId: string, type: string, system?: RecordsSystem): Promise<number> {
  const { outboxHandlers, jobHandlers } = await composeRecordsWork({ ...deps(), photos, ...(system && { system }) });
  let jobs = 0;
  for (const handler of outboxHandlers) {
    const requests = await stage.database.transaction((tx) => handler.accept(tx, { signalId, eventId: '1', type }));
    for (const request of requests) {
      jobs += 1;
      await jobHandlers.find(({ job }) => job.name === request.job.name)?.perform(request.payload);
    }
  }
  return jobs;
}

/** Remembers what it was given. */
class AttentiveRegistry extends PaperRegistry {
  seen: OutgoingDocument | undefined;
  override async register(document: OutgoingDocument) {
    this.seen = document;
    return super.register(document);
  }
}

describe('from the fact to the number', () => {
  it('a received signal is registered, once however often the fact arrives', async () => {
    const signalId = await stage.bareSignal();
    expect(await carry(signalId, 'received')).toBe(1);
    expect(await carry(signalId, 'received')).toBe(0);
    expect(await stage.events(signalId)).toEqual(['registered']);
  });

  it('other facts begin no registration', async () => {
    expect(await carry(await stage.bareSignal(), 'assigned')).toBe(0);
  });

  it('our own register counts from 1 without gaps and shows index, number and date', async () => {
    const signals = [await stage.bareSignal(), await stage.bareSignal()];
    await Promise.all(signals.map((signalId) => carry(signalId, 'received')));
    const numbers = await Promise.all(signals.map((signalId) => stage.numberOf(signalId)));
    expect(numbers.toSorted()).toEqual([expect.stringMatching(/^94-НС-2\/\d{2}\.\d{2}\.\d{4}$/), expect.stringMatching(/^94-НС-3\/\d{2}\.\d{2}\.\d{4}$/)]);
  });

  it('the document tells category, place, term and the reporter’s words, in Bulgarian', async () => {
    const registry = new AttentiveRegistry();
    await carry(await stage.bareSignal(), 'received', registry);
    expect(registry.seen).toMatchObject({
      kind: 'Сигнал',
      about: 'Пътища, Русе',
      text: 'ул. Борисова 1\n\nДупка',
      answerDueOn: '2027-01-24',
      correspondent: { name: 'Изтрит профил', settlement: 'Русе' },
      facts: { category: 'roads', settlement: '63427', latitude: 43.85, longitude: 25.95 },
    });
  });

  it('a records system that pushes nothing opens no door for pushes', async () => {
    expect((await composeRecordsApi(deps())).answerPush).toBeUndefined();
  });
});
