import { rows, run, sql } from '@ns/platform';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { IdentityStage, type Answer } from '../testing/identity-stage.ts';
import { password, refresh, register, requestCode, signedInCitizen, signIn, verify } from '../testing/operations.ts';
import { type Allowance, defaultLimits, type LimitOptions } from './limit-options.ts';

const few: Allowance = { attempts: 3, seconds: 900 };
const options: LimitOptions = {
  ...defaultLimits,
  registrationsPerClient: few,
  codeRequestsPerClient: few,
  verificationsPerClient: few,
  refreshesPerClient: few,
  failedSignInsPerEmail: few,
  failedSignInsPerClient: { attempts: 8, seconds: 900 },
  mailsPerEmail: { attempts: 2, seconds: 900 },
  firstWaitSeconds: 60,
  longestWaitSeconds: 200,
};

describe('attempts', () => {
  let stage: IdentityStage;
  beforeAll(async () => {
    stage = await IdentityStage.open(inject('postgresUrl'), options);
    await signedInCitizen(stage, 'citizen@demo.test');
  });
  afterAll(() => stage.drop());

  const refusal = ({ errors }: Answer) => errors[0]?.extensions;
  const wrong = (clientAddress: string, email = 'citizen@demo.test') =>
    signIn(stage, { email, password: 'wrong' }, { clientAddress });

  async function useUp(attempt: () => Promise<Answer>): Promise<Answer> {
    for (let i = 0; i < few.attempts; i += 1) expect((await attempt()).errors).toEqual([]);
    return attempt();
  }

  it.each([
    [
      'registrations',
      () => register(stage, { email: `${crypto.randomUUID()}@demo.test` }, { clientAddress: '192.0.2.1' }),
    ],
    ['code requests', () => requestCode(stage, `${crypto.randomUUID()}@demo.test`, { clientAddress: '192.0.2.1' })],
    ['verifications', () => verify(stage, 'x', { clientAddress: '192.0.2.1' })],
    ['refreshes', () => refresh(stage, 'x', { clientAddress: '192.0.2.1' })],
  ])('of one client are limited: %s', async (_, attempt) => {
    const answer = await useUp(attempt);
    expect(refusal(answer)).toMatchObject({ code: 'RATE_LIMITED' });
    expect(refusal(answer)?.['retryAfterSeconds']).toBeGreaterThan(800);
  });

  it('to have mails sent to one address are limited, whoever asks', async () => {
    await register(stage, { email: 'mails@demo.test' }, { clientAddress: '192.0.2.10' });
    await requestCode(stage, 'mails@demo.test', { clientAddress: '192.0.2.11' });
    expect(refusal(await requestCode(stage, 'Mails@demo.test', { clientAddress: '192.0.2.12' }))).toMatchObject({
      code: 'RATE_LIMITED',
    });
  });

  it('to guess a password are limited per account from many addresses, even with the right one at last', async () => {
    for (let i = 0; i < 3; i += 1)
      expect((await wrong(`198.51.100.${String(i)}`)).outcome?.code).toBe('INVALID_CREDENTIALS');
    const right = await signIn(stage, { email: 'citizen@demo.test', password }, { clientAddress: '198.51.100.9' });
    expect(refusal(right)).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 60 });
    expect(refusal(await wrong('198.51.100.10'))?.['retryAfterSeconds']).toBeLessThanOrEqual(60);
  });

  it('are answered alike for an address without an account', async () => {
    for (let i = 0; i < 3; i += 1) await wrong(`198.51.100.${String(20 + i)}`, 'nobody@demo.test');
    expect(refusal(await wrong('198.51.100.23', 'nobody@demo.test'))).toEqual({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 60,
    });
  });

  it('wait twice as long with every further round, up to the longest wait', async () => {
    const waits: unknown[] = [];
    for (let round = 0; round < 4; round += 1) {
      for (let i = 0; i < 3; i += 1) await wrong(`203.0.113.${String(round)}`, 'rounds@demo.test');
      waits.push(refusal(await wrong(`203.0.113.${String(round)}`, 'rounds@demo.test'))?.['retryAfterSeconds']);
      await run(stage.em(), sql`update attempt_limit set expire = 0 where key like 'fail-email:%'`);
    }
    expect(waits).toEqual([60, 120, 200, 200]);
  });

  it('with the password used up leave the mailed code open to the owner', async () => {
    await signedInCitizen(stage, 'open@demo.test');
    for (let i = 0; i < 4; i += 1) await wrong(`203.0.113.${String(20 + i)}`, 'open@demo.test');
    await requestCode(stage, 'open@demo.test', { clientAddress: '203.0.113.30' });
    expect(
      (
        await signIn(
          stage,
          { email: 'open@demo.test', code: await stage.mailedCode() },
          { clientAddress: '203.0.113.30' },
        )
      ).outcome?.__typename,
    ).toBe('Session');
  });

  it('that succeed are not counted', async () => {
    await signedInCitizen(stage, 'often@demo.test');
    for (let i = 0; i < 12; i += 1)
      expect(
        (await signIn(stage, { email: 'often@demo.test', password }, { clientAddress: '203.0.113.40' })).outcome
          ?.__typename,
      ).toBe('Session');
  });

  it('of one client on many accounts are limited', async () => {
    for (let i = 0; i < 8; i += 1)
      expect((await wrong('203.0.113.50', `person${String(i)}@demo.test`)).errors).toEqual([]);
    expect(refusal(await wrong('203.0.113.50', 'person9@demo.test'))).toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('that come at the same moment cannot slip through together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => wrong(`203.0.113.${String(60 + i)}`, 'rush@demo.test')),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(3);
  });

  it('are counted without keeping any address', async () => {
    const keys = await rows(stage.em(), sql<{ key: string }>`select key from attempt_limit`);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter(({ key }) => /@|\d+\.\d+\.\d+/.test(key))).toEqual([]);
  });
});
