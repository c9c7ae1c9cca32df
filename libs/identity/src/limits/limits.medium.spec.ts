import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { IdentityTestBed, type Answer } from '../testing/identity-test-bed.ts';
import { password, refresh, register, requestCode, signedInCitizen, signIn, verify } from '../testing/operations.ts';
import { type Allowance, defaultLimits, type LimitOptions } from './limit-options.ts';

const few: Allowance = { attempts: 3, seconds: 900 };
const waits = { firstWaitSeconds: 60, longestWaitSeconds: 200 };
const options: LimitOptions = {
  ...defaultLimits,
  registrationsPerClient: few,
  codeRequestsPerClient: few,
  verificationsPerClient: few,
  refreshesPerClient: few,
  failedSignInsPerKnownDevice: { ...few, ...waits },
  failedSignInsPerNetwork: { ...few, ...waits },
  failedSignInsPerEmail: { attempts: 12, seconds: 900, ...waits },
  failedSignInsPerClient: { attempts: 8, seconds: 900 },
  registrationMails: [{ attempts: 2, seconds: 900 }],
  codeMails: [{ attempts: 2, seconds: 900 }],
};

const bed = await IdentityTestBed.open(options);
let houses = 0;
/** Each from an address of their own: there are limits for clients too. */
const citizen = (email: string) => signedInCitizen(bed, email, { clientAddress: `172.16.${String((houses += 1))}.1` });
await citizen('citizen@demo.test');

describe('attempts', () => {
  const refusal = ({ errors }: Answer) => errors[0]?.extensions;
  const wrong = (clientAddress: string, email = 'citizen@demo.test') =>
    signIn(bed, { email, password: 'wrong' }, { clientAddress });

  async function useUp(attempt: () => Promise<Answer>): Promise<Answer> {
    for (let i = 0; i < few.attempts; i += 1) {
      expect((await attempt()).errors).toEqual([]);
    }
    return attempt();
  }

  it.each([
    [
      'registrations',
      () => register(bed, { email: `${crypto.randomUUID()}@demo.test` }, { clientAddress: '192.0.2.1' }),
    ],
    ['code requests', () => requestCode(bed, `${crypto.randomUUID()}@demo.test`, { clientAddress: '192.0.2.1' })],
    ['verifications', () => verify(bed, 'x', { clientAddress: '192.0.2.1' })],
    ['refreshes', () => refresh(bed, 'x', { clientAddress: '192.0.2.1' })],
  ])('of one client are limited: %s', async (_, attempt) => {
    const answer = await useUp(attempt);
    expect(refusal(answer)).toMatchObject({ code: 'RATE_LIMITED' });
    expect(refusal(answer)?.['retryAfterSeconds']).toBeGreaterThan(800);
  });

  it.each([
    ['registrations', (email: string, clientAddress: string) => register(bed, { email }, { clientAddress })],
    ['codes', (email: string, clientAddress: string) => requestCode(bed, email, { clientAddress })],
  ])('to have mails sent to one address are limited for all clients together: %s', async (kind, ask) => {
    for (const last of ['20', '21']) {
      expect((await ask(`${kind}@demo.test`, `192.0.2.${last}`)).errors).toEqual([]);
    }
    expect(refusal(await ask(`${kind.toUpperCase()}@demo.test`, '192.0.2.22'))).toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('to guess a password are limited per account and network, even with the right one at last', async () => {
    for (let i = 0; i < 3; i += 1) {
      expect((await wrong(`198.51.100.${String(i)}`)).outcome?.code).toBe('INVALID_CREDENTIALS');
    }
    const right = await signIn(bed, { email: 'citizen@demo.test', password }, { clientAddress: '198.51.100.9' });
    expect(refusal(right)).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 60 });
    expect(refusal(await wrong('198.51.100.10'))?.['retryAfterSeconds']).toBeLessThanOrEqual(60);
    const elsewhere = await signIn(bed, { email: 'citizen@demo.test', password }, { clientAddress: '203.0.113.5' });
    expect(elsewhere.outcome?.__typename).toBe('Session');
  });

  it('from many networks together are limited too, far later', async () => {
    for (let i = 0; i < 12; i += 1) {
      expect((await wrong(`10.0.${String(i)}.1`, 'far@demo.test')).outcome?.code).toBe('INVALID_CREDENTIALS');
    }
    expect(refusal(await wrong('10.0.99.1', 'far@demo.test'))).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 60 });
  });

  it('of strangers do not lock the owner out on a device that signed in before', async () => {
    await citizen('owner@demo.test');
    const own = { clientAddress: '10.1.0.1' };
    const first = await signIn(bed, { email: 'owner@demo.test', password }, own);
    const device = { ...own, deviceToken: first.deviceToken ?? '' };
    for (let i = 1; i < 15; i += 1) {
      await wrong(`10.1.${String(i)}.2`, 'owner@demo.test');
    }
    expect(refusal(await signIn(bed, { email: 'owner@demo.test', password }, own))).toMatchObject({
      code: 'RATE_LIMITED',
    });
    expect((await signIn(bed, { email: 'owner@demo.test', password }, device)).outcome?.__typename).toBe('Session');
  });

  it('on a known device are limited as well, and a device of somebody else is none', async () => {
    await citizen('device@demo.test');
    const caller = { clientAddress: '10.2.0.1' };
    const { deviceToken = '' } = await signIn(bed, { email: 'device@demo.test', password }, caller);
    const guess = () =>
      signIn(bed, { email: 'device@demo.test', password: 'wrong' }, { clientAddress: '10.2.0.9', deviceToken });
    for (let i = 0; i < 3; i += 1) {
      expect((await guess()).outcome?.code).toBe('INVALID_CREDENTIALS');
    }
    expect(refusal(await guess())).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 60 });
    // The attacker's own device, known to the attacker's own account only.
    await citizen('attacker@demo.test');
    const own = await signIn(bed, { email: 'attacker@demo.test', password }, { clientAddress: '10.3.0.1' });
    const attack = () =>
      signIn(
        bed,
        { email: 'victim@demo.test', password: 'wrong' },
        { clientAddress: '10.3.0.1', deviceToken: own.deviceToken ?? '' },
      );
    for (let i = 0; i < 3; i += 1) {
      await attack();
    }
    expect(refusal(await attack())).toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('with the codes of an account do not use up the tries of the one who asked for the code', async () => {
    await citizen('code@demo.test');
    const browser = { clientAddress: '10.4.0.1', fromBrowser: true, userAgent: 'browser' };
    const asked = await requestCode(bed, 'code@demo.test', browser);
    const code = await bed.mailedCode();
    for (let i = 0; i < 5; i += 1) {
      await signIn(bed, { email: 'code@demo.test', code: '000000' }, { clientAddress: `10.5.${String(i)}.1` });
    }
    const stranger = await signIn(bed, { email: 'code@demo.test', code }, { clientAddress: '10.6.0.1' });
    expect(stranger.outcome?.code).toBe('INVALID_CREDENTIALS');
    const owner = { ...browser, deviceToken: asked.deviceToken ?? '' };
    expect((await signIn(bed, { email: 'code@demo.test', code }, owner)).outcome?.__typename).toBe('Session');
  });

  it('are answered alike for an address without an account', async () => {
    for (let i = 0; i < 3; i += 1) {
      await wrong(`198.51.100.${String(20 + i)}`, 'nobody@demo.test');
    }
    expect(refusal(await wrong('198.51.100.23', 'nobody@demo.test'))).toEqual({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 60,
    });
  });

  it('wait twice as long with every further round, up to the longest wait', async () => {
    const waits: unknown[] = [];
    for (let round = 0; round < 4; round += 1) {
      for (let i = 0; i < 3; i += 1) {
        await wrong(`203.0.113.${String(round)}`, 'rounds@demo.test');
      }
      waits.push(refusal(await wrong(`203.0.113.${String(round)}`, 'rounds@demo.test'))?.['retryAfterSeconds']);
      await sql`update attempt_limit set expire = 0 where key ~ '^fail-(email|network):'`.execute(bed.em().getKysely());
    }
    expect(waits).toEqual([60, 120, 200, 200]);
  });

  it('with the password used up leave the mailed code open to the owner', async () => {
    await citizen('open@demo.test');
    for (let i = 0; i < 4; i += 1) {
      await wrong(`203.0.113.${String(20 + i)}`, 'open@demo.test');
    }
    await requestCode(bed, 'open@demo.test', { clientAddress: '203.0.113.30' });
    expect(
      (await signIn(bed, { email: 'open@demo.test', code: await bed.mailedCode() }, { clientAddress: '203.0.113.30' }))
        .outcome?.__typename,
    ).toBe('Session');
  });

  it('that succeed are not counted', async () => {
    await citizen('often@demo.test');
    for (let i = 0; i < 12; i += 1) {
      expect(
        (await signIn(bed, { email: 'often@demo.test', password }, { clientAddress: '203.0.113.40' })).outcome
          ?.__typename,
      ).toBe('Session');
    }
  });

  it('of one client on many accounts are limited', async () => {
    for (let i = 0; i < 8; i += 1) {
      expect((await wrong('203.0.113.50', `person${String(i)}@demo.test`)).errors).toEqual([]);
    }
    expect(refusal(await wrong('203.0.113.50', 'person9@demo.test'))).toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('that come at the same moment cannot slip through together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => wrong(`203.0.113.${String(60 + i)}`, 'rush@demo.test')),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(3);
  });

  it('are counted without keeping any address', async () => {
    const keys = (await sql<{ key: string }>`select key from attempt_limit`.execute(bed.em().getKysely())).rows;
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter(({ key }) => /@|\d+\.\d+\.\d+/.test(key))).toEqual([]);
  });
});
