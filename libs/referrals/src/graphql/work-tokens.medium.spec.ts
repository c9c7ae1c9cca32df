import { createHash, randomBytes } from 'node:crypto';
import { type ApiContext, composeIdentity } from '@ns/identity';
import { createLogger, DerivedKeys, NotesInMemory, RequestLoaders, schemaOf, SecurityLog, sql } from '@ns/platform';
import { graphql } from 'graphql';
import { DefaultQueryExecutor } from 'kysely';
import { expect, it, vi } from 'vitest';
import { addContractorLink } from '../commands/add-contractor-link.ts';
import { endContractorLink } from '../commands/end-contractor-link.ts';
import { orderWork } from '../commands/order-work.ts';
import { addPlantedSettlement, plantReport } from '../testing/planted-report.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { WorkResolver } from './work.resolver.ts';

const bed = await ReferralsTestBed.open();
await addPlantedSettlement(bed.database);
const kysely = () => bed.database.fork().getKysely();
const [keys, logger] = [new DerivedKeys('a secret of the tests, long enough'), createLogger('test', 'silent')];
/** The limits of the api, counted in the database. */
const { needs: identity } = composeIdentity({
  database: bed.database,
  directory: bed.directory,
  keys,
  logger,
  publicUrl: 'http://demo.test',
  security: new SecurityLog(logger, keys),
  issuer: 'Демо община',
  settings: { secondFactorRoles: [], staffIdleMinutes: 0, staffSessionHours: 0, staffPasswords: true },
  notes: new NotesInMemory(),
  subjectsNamed: () => Promise.resolve([]),
});
const work = new WorkResolver({ ...bed.needs, limitTries: (context) => identity.limits.count('track', context) });
const schema = schemaOf([work]);
/** Look-ups that a client address has in an hour. */
const allowed = 300;
const [clients, atOnce] = [20, 50];

const source = `query ($token: String!) {
  work(token: $token) {
    __typename
    ... on ContractorLinkError { code message problem }
    ... on ContractorWork { contractor orders { id words description place reference photos { id url } } }
  }
}`;

/** What the query answers to a client, as it reads on the line. */
async function ask(token: string, clientAddress: string): Promise<string> {
  const em = bed.database.fork();
  const contextValue = { em, loaders: new RequestLoaders(), language: 'BG', clientAddress } as ApiContext;
  const { data, errors = [] } = await graphql({ schema, source, variableValues: { token }, contextValue });
  return JSON.stringify({ data, errors: errors.map(({ extensions }) => extensions['code']) });
}

async function link() {
  const actor = { id: bed.clerk.id, origin: null };
  const props = { actor, accountId: bed.clerk.id, contractor: 'demo_roads', label: 'Демо бригада' };
  const made = await addContractorLink(bed.needs, props);
  return made.kind === 'added' ? { token: made.token, id: made.link.id } : expect.unreachable();
}

/** Tokens of links to which something then happened. */
async function linksThat(count: number, happen: (id: string) => Promise<unknown>): Promise<readonly string[]> {
  const made = await Promise.all(Array.from({ length: count }, link));
  await Promise.all(made.map(({ id }) => happen(id)));
  return made.map(({ token }) => token);
}

const repeated = (tokens: readonly string[], count: number) =>
  Array.from({ length: count }, (_, index) => tokens[index % tokens.length] ?? '');
const guessed = (count: number) => Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** A token with each of its characters replaced by each other one, and what else may be taken for it. */
function changed(token: string): readonly string[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const replaced = [...token].flatMap((own, at) =>
    [...alphabet].filter((other) => other !== own).map((other) => token.slice(0, at) + other + token.slice(at + 1)),
  );
  const around = [`${token}=`, ` ${token}`, `${token}\n`, `${token}\0`, token.slice(0, -1), token.repeat(2), '%', ''];
  return [...replaced, ...around, hashOf(token), `${token}${'A'.repeat(158)}`];
}

const working = await link();
const ended = await linksThat(20, (linkId) =>
  endContractorLink(bed.needs, { actor: { id: bed.clerk.id, origin: null }, linkId }),
);
const expired = await linksThat(20, (id) =>
  sql`update contractor_link set expires_at = now() - interval '1 second' where id = ${id}`.execute(kysely()),
);
const report = await plantReport(bed.database, { staffId: bed.clerk.id });
const order = { contractor: 'demo_roads', words: 'Запълнете я.', clientKey: report.photo.id };
await orderWork(bed.needs, { actor: bed.actor(), signalId: report.signalId, ...order });

/** Statements in the words of the table that they are about. */
async function statementsOf<T>(act: () => Promise<T>): Promise<{ readonly result: T; readonly tables: string[] }> {
  const sent = vi.spyOn(DefaultQueryExecutor.prototype, 'executeQuery');
  const result = await act();
  const tables = sent.mock.calls.map(([{ sql: text }]) => /contractor_link|attempt_limit/.exec(text)?.[0] ?? text);
  sent.mockRestore();
  return { result, tables };
}

const refusal = (problem: string) => ({
  data: { work: { __typename: 'ContractorLinkError', code: 'CONTRACTOR_LINK', message: expect.any(String), problem } },
  errors: [],
});
const tooMany = { data: null, errors: ['RATE_LIMITED'] };

it('opens by the right token alone', async () => {
  const shown = await ask(working.token, '192.0.2.1');
  for (const words of [...report.parts.DESCRIPTION, report.reference, report.photo.covered, 'Запълнете я.']) {
    expect(shown).toContain(words);
  }
});

it('shows nothing to ten thousand tokens that are guessed, changed, ended or expired', async () => {
  const outdated = [
    ...repeated(ended, 1_500).map((token) => ({ token, problem: 'ENDED' })),
    ...repeated(expired, 1_500).map((token) => ({ token, problem: 'EXPIRED' })),
  ];
  const others = changed(working.token);
  const unknown = [...others, ...guessed(10_000 - outdated.length - others.length)];
  const tries = [...outdated, ...unknown.map((token) => ({ token, problem: 'UNKNOWN' }))]
    .toSorted((one, other) => (hashOf(one.token) < hashOf(other.token) ? -1 : 1))
    .map((each, index) => ({ ...each, client: `198.51.100.${String(index % clients)}` }));
  expect(tries).toHaveLength(10_000);
  const { result: answers, tables } = await statementsOf(async () => {
    const given: { readonly client: string; readonly problem: string; readonly answer: string }[] = [];
    for (let from = 0; from < tries.length; from += atOnce) {
      const some = tries.slice(from, from + atOnce);
      const asked = some.map(async (each) => ({ ...each, answer: await ask(each.token, each.client) }));
      given.push(...(await Promise.all(asked)));
    }
    return given;
  });
  const distinct = (problem: string) =>
    [...new Set(answers.flatMap((each) => (each.problem === problem ? [each.answer] : [])))].toSorted();
  const parsed = (problem: string) => distinct(problem).map((answer) => JSON.parse(answer) as unknown);
  expect(parsed('ENDED')).toEqual([refusal('ENDED')]);
  expect(parsed('EXPIRED')).toEqual([refusal('EXPIRED')]);
  expect(parsed('UNKNOWN')).toEqual([tooMany, refusal('UNKNOWN')]);
  for (let client = 0; client < clients; client += 1) {
    const own = answers.filter((each) => each.client === `198.51.100.${String(client)}` && each.problem === 'UNKNOWN');
    expect(own.filter(({ answer }) => answer !== JSON.stringify(tooMany))).toHaveLength(allowed);
  }
  // A refusal takes one look-up, and one more statement where it is counted. Nothing else is read or written.
  const looked = tries.filter(({ token }) => token !== '' && token.length <= 200);
  expect(tables.filter((table) => table === 'contractor_link')).toHaveLength(looked.length);
  expect(tables.filter((table) => table === 'attempt_limit')).toHaveLength(unknown.length);
  expect(tables).toHaveLength(looked.length + unknown.length);
}, 180_000);

it('counts who guesses by network, and lets the right token in all the same', async () => {
  const address = (host: number) => `2001:db8:7:1::${host.toString(16)}`;
  const [first = '', ...further] = guessed(allowed + 1);
  for (const [host, token] of further.entries()) {
    expect(JSON.parse(await ask(token, address(host)))).toEqual(refusal('UNKNOWN'));
  }
  const last = await statementsOf(() => ask(first, address(0xffff)));
  expect(JSON.parse(last.result)).toEqual(tooMany);
  expect(last.tables).toEqual(['contractor_link', 'attempt_limit']);
  expect(JSON.parse(await ask(first, '2001:db8:7:2::1'))).toEqual(refusal('UNKNOWN'));
  expect(await ask(working.token, address(1))).toContain(report.reference);
});

it.each([
  ['that is empty', '', ['attempt_limit']],
  ['that is longer than any', 'A'.repeat(1_000_000), ['attempt_limit']],
  ['of which nobody knows', 'A'.repeat(43), ['contractor_link', 'attempt_limit']],
  ['that was ended', ended[0] ?? '', ['contractor_link']],
  ['that ended by itself', expired[0] ?? '', ['contractor_link']],
])('takes few statements for a token %s', async (_, token, expected) => {
  const { result, tables } = await statementsOf(() => ask(token, '203.0.113.9'));
  expect(result).toContain('"code":"CONTRACTOR_LINK"');
  expect(tables).toEqual(expected);
});
