import { type EntityManager, sql, mustExist } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { presentViewers } from '../access/resolve-viewer.ts';
import { demoPassword, seedDemoAccounts } from '../seed/seed-demo-accounts.ts';
import { enterByProvider } from '../single-sign-on/enter-by-provider.ts';
import { IdentityTestBed } from '../testing/identity-test-bed.ts';
import { me, refresh, signIn } from '../testing/operations.ts';

const bed = await IdentityTestBed.open(undefined, { staffIdleMinutes: 5, staffSessionHours: 12 });
await seedDemoAccounts(bed.database);
const clerk = 'clerk.ecology@demo.test';

async function enter(email: string) {
  const { outcome } = await signIn(bed, { email, password: demoPassword });
  const [id = ''] = (outcome?.refreshToken ?? '').split('.');
  return { id, accessToken: outcome?.accessToken ?? '', refreshToken: outcome?.refreshToken ?? '' };
}

/** Lets the hours or minutes of a session pass. */
const pass = (id: string, time: string, em: EntityManager = bed.em()) =>
  sql`
    update session set created_at = created_at - ${time}::interval, last_used_at = last_used_at - ${time}::interval,
      expires_at = expires_at - ${time}::interval where id = ${id}`.execute(em.getKysely());
const isIn = async (accessToken: string) => (await me(bed, { accessToken })).data?.['me'] !== null;

describe('a session of the staff', () => {
  it('ends without use: for the refresh token, for the access token, and for live views', async () => {
    const { id, accessToken, refreshToken } = await enter(clerk);
    const viewer = await bed.identity.viewerOf(bed.em(), `Bearer ${accessToken}`);
    await pass(id, '4 minutes');
    expect(await isIn(accessToken)).toBe(true);
    await pass(id, '2 minutes');
    expect((await me(bed, { accessToken })).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect(viewer.kind === 'account' && (await presentViewers(bed.em(), [viewer])).size).toBe(0);
    expect((await refresh(bed, refreshToken)).outcome?.code).toBe('SESSION_EXPIRED');
  });

  it('goes on while it is renewed, and ends twelve hours after the sign-in all the same', async () => {
    const { id, refreshToken } = await enter(clerk);
    await sql`update session set created_at = now() - interval '11 hours 58 minutes' where id = ${id}`.execute(
      bed.em().getKysely(),
    );
    const renewed = (await refresh(bed, refreshToken)).outcome;
    expect(await isIn(renewed?.accessToken ?? '')).toBe(true);
    await pass(id, '3 minutes');
    expect((await me(bed, { accessToken: renewed?.accessToken ?? '' })).errors[0]?.extensions?.['code']).toBe(
      'UNAUTHENTICATED',
    );
    expect((await refresh(bed, renewed?.refreshToken)).outcome?.code).toBe('SESSION_EXPIRED');
  });

  it('that began before the setting ends by it too', async () => {
    const { id, refreshToken } = await enter(clerk);
    await sql`
      update session set created_at = now() - interval '13 hours', expires_at = now() + interval '20 days'
        where id = ${id}`.execute(bed.em().getKysely());
    expect((await refresh(bed, refreshToken)).outcome?.code).toBe('SESSION_EXPIRED');
  });

  it('by single sign-on ends in the same way', async () => {
    const person = { issuer: 'https://idp.test', subject: 's', email: clerk, emailVerified: true, name: 'Демо' };
    const browser = { clientAddress: '127.0.0.1', userAgent: 'vitest' };
    const entered = await bed.database.transaction((tx) =>
      enterByProvider(tx, bed.identity.needs.sessions, { ...person, role: 'CLERK', departments: ['ecology'] }, browser),
    );
    const { sessionId, refreshToken } =
      entered.kind === 'signedIn' ? entered.session : { sessionId: '', refreshToken: '' };
    const { minutes } = mustExist(
      (
        await sql<{ minutes: number }>`
      select round(extract(epoch from expires_at - now()) / 60)::int as minutes from session
        where id = ${sessionId}`.execute(bed.em().getKysely())
      ).rows[0],
      'The statement answers one row.',
    );
    expect(minutes).toBe(5);
    await sql`update session set created_at = now() - interval '13 hours' where id = ${sessionId}`.execute(
      bed.em().getKysely(),
    );
    expect((await refresh(bed, refreshToken)).outcome?.code).toBe('SESSION_EXPIRED');
  });
});

describe('a session of a citizen', () => {
  it('knows neither: it ends thirty days after its last use', async () => {
    const { id, accessToken, refreshToken } = await enter('citizen@demo.test');
    await pass(id, '29 days');
    expect(await isIn(accessToken)).toBe(true);
    expect((await refresh(bed, refreshToken)).outcome?.__typename).toBe('Session');
    const { days } = mustExist(
      (
        await sql<{ days: number }>`
      select round(extract(epoch from expires_at - now()) / 86400)::int as days from session where id = ${id}`.execute(
          bed.em().getKysely(),
        )
      ).rows[0],
      'The statement answers one row.',
    );
    expect(days).toBe(30);
  });
});
