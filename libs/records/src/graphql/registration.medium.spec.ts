import type { StaffRole } from '@ns/identity';
import { beforeEach, describe, expect, it } from 'vitest';
import { GraphqlDesk } from '../testing/graphql-desk.ts';
import { InMemoryRecordsSystem } from '../testing/in-memory-records-system.ts';
import { impatient, RegistrationTestBed } from '../testing/registration-test-bed.ts';
import { registerDocument } from '../commands/register-document.ts';

let registry: InMemoryRecordsSystem;
const bed = await RegistrationTestBed.open();
const desk = GraphqlDesk.open(bed);
beforeEach(() => {
  registry = new InMemoryRecordsSystem();
});

const ask: GraphqlDesk['ask'] = (...question) => desk.ask(...question);

async function failedSignal(department?: string): Promise<string> {
  const { signalId, registrationId } = await bed.signal(department);
  registry.interrupt('register', 'before', () => ({ kind: 'unknown', cause: 'TIMEOUT', detail: 'no answer in time' }));
  await registerDocument(bed.worker(registry, { ...impatient, maxFailures: 1 }), { registrationId });
  return signalId;
}

const list = (extra = '') =>
  `{ registrations(state: NEEDS_ATTENTION${extra}) { edges { cursor node { signalId state attempts lastError
    nextAttemptAt signal { reference createdAt registration { state } } } } pageInfo { hasNextPage } } }`;
const retry = (signalId: string) =>
  `mutation { retryRegistration(signalId: "${signalId}") { __typename ... on Registration { state nextAttemptAt
    documentGuid } ... on ErrorResult { code message } } }`;

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly signalId: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}
const idsIn = (data: unknown): string[] =>
  (data as { registrations: Page }).registrations.edges.map(({ node }) => node.signalId);

describe('the list of registrations', () => {
  it('shows the dispatcher what is stuck and why, in the requested language', async () => {
    const signalId = await failedSignal();
    const bulgarian = await ask('DISPATCHER', list());
    expect(bulgarian.data).toMatchObject({
      registrations: {
        edges: expect.arrayContaining([
          expect.objectContaining({
            node: expect.objectContaining({
              signalId,
              attempts: 1,
              lastError: 'Деловодната система не отговори навреме: no answer in time',
              nextAttemptAt: null,
              signal: {
                reference: expect.stringMatching(/^NS-/),
                createdAt: expect.any(String),
                registration: { state: 'NEEDS_ATTENTION' },
              },
            }),
          }),
        ]),
      },
    });
    expect(JSON.stringify((await ask('DISPATCHER', list(), [], 'EN')).data)).toContain(
      'The records system did not answer in time: ',
    );
  });

  it('shows a clerk the clerk’s departments only', async () => {
    const [roads, parks] = [await failedSignal('roads'), await failedSignal('parks')];
    const ids = idsIn((await ask('CLERK', list(), ['parks'])).data);
    expect(ids).toContain(parks);
    expect(ids).not.toContain(roads);
  });

  it('comes in pages that neither repeat nor skip', async () => {
    await failedSignal();
    await failedSignal();
    const whole = idsIn((await ask('MANAGER', list(', first: 200'))).data);
    const paged: string[] = [];
    let after = '';
    for (;;) {
      const { data } = await ask('MANAGER', list(`, first: 1${after}`));
      paged.push(...idsIn(data));
      const { edges, pageInfo } = (data as { registrations: Page }).registrations;
      if (!pageInfo.hasNextPage) {
        break;
      }
      after = `, after: "${edges.at(-1)?.cursor ?? ''}"`;
    }
    expect(paged).toEqual(whole);
  });

  it('is not for citizens', async () => {
    expect((await ask('CITIZEN', list())).codes).toEqual(['FORBIDDEN']);
  });
});

describe('retrying', () => {
  it('is not for those who only look on', async () => {
    const { signalId, registrationId } = await bed.signal();
    expect((await ask('AUDITOR', retry(signalId))).data).toMatchObject({
      retryRegistration: { code: 'ACTION_NOT_AVAILABLE' },
    });
    expect(await bed.events(signalId)).toEqual([]);
    expect((await bed.view(registrationId)).state).toBe('PENDING');
  });

  it.each<[StaffRole, string[]]>([
    ['DISPATCHER', []],
    ['MANAGER', []],
    ['ADMIN', []],
    ['CLERK', ['roads']],
  ])('%s may', async (role, departments) => {
    const signalId = await failedSignal();
    expect((await ask(role, retry(signalId), departments)).data).toMatchObject({
      retryRegistration: { __typename: 'Registration', state: 'PENDING', nextAttemptAt: expect.any(String) },
    });
  });

  it('a clerk of another department and an unknown id get the same answer', async () => {
    const signalId = await failedSignal();
    const expected = { retryRegistration: { __typename: 'NotFoundError', code: 'NOT_FOUND' } };
    expect((await ask('CLERK', retry(signalId), ['parks'])).data).toMatchObject(expected);
    expect((await ask('ADMIN', retry('no-such-id'))).data).toMatchObject(expected);
  });

  it('is not available once the number is there, or before the registration has begun', async () => {
    const { signalId, registrationId } = await bed.signal();
    await registerDocument(bed.worker(registry), { registrationId });
    expect((await ask('ADMIN', retry(signalId))).data).toMatchObject({
      retryRegistration: { code: 'ACTION_NOT_AVAILABLE', message: 'Сигналът вече има входящ номер.' },
    });
    expect((await ask('ADMIN', retry(await bed.bareSignal()))).data).toMatchObject({
      retryRegistration: { code: 'ACTION_NOT_AVAILABLE' },
    });
  });

  it('is not for citizens', async () => {
    expect((await ask('CITIZEN', retry(await failedSignal()))).codes).toEqual(['FORBIDDEN']);
  });
});
