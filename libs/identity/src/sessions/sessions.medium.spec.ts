import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { presentViewer } from '../access/resolve-viewer.ts';
import { AccessTokens } from '../secrets/access-tokens.ts';
import { IdentityTestBed } from '../testing/identity-test-bed.ts';
import { me, refresh, signedInCitizen, signIn, password } from '../testing/operations.ts';

const browser = { fetchSite: 'same-origin' } as const;

const bed = await IdentityTestBed.open();

describe('sessions', () => {
  let count = 0;
  const citizen = () => signedInCitizen(bed, `citizen${String((count += 1))}@demo.test`);

  it('give a new pair of tokens for a refresh token', async () => {
    const { refreshToken } = await citizen();
    const { outcome } = await refresh(bed, refreshToken);
    expect(outcome?.__typename).toBe('Session');
    expect(outcome?.refreshToken).not.toBe(refreshToken);
    expect((await me(bed, { accessToken: outcome?.accessToken ?? '' })).data?.['me']).not.toBeNull();
  });

  it('end when an old refresh token is used again: neither it nor the newest works any more', async () => {
    const { refreshToken } = await citizen();
    const newer = (await refresh(bed, refreshToken)).outcome;
    expect((await refresh(bed, refreshToken)).outcome?.code).toBe('SESSION_EXPIRED');
    expect((await refresh(bed, newer?.refreshToken)).outcome?.code).toBe('SESSION_EXPIRED');
    expect((await me(bed, { accessToken: newer?.accessToken ?? '' })).errors[0]?.extensions?.['code']).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('end for the whole family when a token from several rotations ago comes back', async () => {
    const { refreshToken: first } = await citizen();
    const second = (await refresh(bed, first)).outcome?.refreshToken;
    const third = (await refresh(bed, second)).outcome?.refreshToken;
    expect((await refresh(bed, null, { ...browser, refreshCookie: first })).outcome?.code).toBe('SESSION_EXPIRED');
    expect((await refresh(bed, third)).outcome?.code).toBe('SESSION_EXPIRED');
  });

  it('let a browser that lost the answer ask once more, and give it the same token', async () => {
    const { refreshToken: first } = await citizen();
    const lost = await refresh(bed, null, { ...browser, refreshCookie: first });
    const again = await refresh(bed, null, { ...browser, refreshCookie: first });
    expect(again.cookie).toBe(lost.cookie);
    expect((await refresh(bed, null, { ...browser, refreshCookie: again.cookie ?? '' })).outcome?.__typename).toBe(
      'Session',
    );
  });

  it('do not let a browser come back after ten seconds, nor once the successor was used', async () => {
    const { refreshToken: slow } = await citizen();
    await refresh(bed, null, { ...browser, refreshCookie: slow });
    await sql`
      update session set rotated_at = now() - interval '11 seconds' where id = ${slow.split('.')[0]}`.execute(
      bed.em().getKysely(),
    );
    expect((await refresh(bed, null, { ...browser, refreshCookie: slow })).outcome?.code).toBe('SESSION_EXPIRED');

    const { refreshToken: first } = await citizen();
    const second = (await refresh(bed, null, { ...browser, refreshCookie: first })).cookie ?? '';
    await refresh(bed, null, { ...browser, refreshCookie: second });
    expect((await refresh(bed, null, { ...browser, refreshCookie: first })).outcome?.code).toBe('SESSION_EXPIRED');
  });

  it('show the refresh token to scripts and native apps, never to a page of our own site', async () => {
    await citizen();
    const email = `citizen${String(count)}@demo.test`;
    expect((await signIn(bed, { email, password }, { fetchSite: 'cross-site' })).outcome?.refreshToken).toBeTruthy();
    const page = await signIn(bed, { email, password }, browser);
    expect(page.outcome?.refreshToken).toBeNull();
    expect(page.cookie).toBeTruthy();
  });

  it('keep no refresh token, only its hash', async () => {
    const { refreshToken } = await citizen();
    const row = (
      await sql<{ whole: string }>`
      select to_jsonb(s)::text as whole from session s where id = ${refreshToken.split('.')[0]}`.execute(
        bed.em().getKysely(),
      )
    ).rows[0];
    expect(row?.whole).not.toContain(refreshToken.split('.')[1]);
  });

  it('end at sign-out at once, the access token included, and the cookie goes', async () => {
    const { accessToken, refreshToken } = await citizen();
    const out = await bed.ask('mutation { signOut }', {}, { accessToken });
    expect([out.data, out.cookie]).toEqual([{ signOut: true }, null]);
    expect((await me(bed, { accessToken })).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect((await refresh(bed, refreshToken)).outcome?.code).toBe('SESSION_EXPIRED');
  });

  it('that have ended are noticed on a live connection too', async () => {
    const { accessToken } = await citizen();
    const viewer = await bed.identity.viewerOf(bed.em(), `Bearer ${accessToken}`);
    if (viewer.kind !== 'account') {
      throw new Error('The citizen is not signed in.');
    }
    expect(await presentViewer(bed.em(), viewer)).toEqual(viewer);
    await bed.ask('mutation { signOut }', {}, { accessToken });
    expect(await presentViewer(bed.em(), viewer)).toBeUndefined();
  });

  it('end at sign-out by the cookie alone, when the access token ran out', async () => {
    const { refreshToken } = await citizen();
    await bed.ask('mutation { signOut }', {}, { ...browser, refreshCookie: refreshToken });
    expect((await refresh(bed, refreshToken)).outcome?.code).toBe('SESSION_EXPIRED');
  });

  it('end after thirty days without use', async () => {
    const { refreshToken } = await citizen();
    await sql`
      update session set expires_at = now() - interval '1 second' where id = ${refreshToken.split('.')[0]}`.execute(
      bed.em().getKysely(),
    );
    expect((await refresh(bed, refreshToken)).outcome?.code).toBe('SESSION_EXPIRED');
  });

  it('are expired for what is no token at all, in the chosen language', async () => {
    for (const wrong of [null, '', 'x.y', `${crypto.randomUUID()}.${'a'.repeat(43)}`]) {
      expect((await refresh(bed, wrong, { language: 'EN' })).outcome).toEqual({
        __typename: 'SessionExpiredError',
        code: 'SESSION_EXPIRED',
        message: 'Please sign in again.',
      });
    }
  });

  it('distinguish an expired access token from a forged one, and leave public fields open to both', async () => {
    const { id, refreshToken } = await citizen();
    const session = { accountId: id, sessionId: refreshToken.split('.')[0] ?? '' };
    const expired = await new AccessTokens(bed.keys, () => Date.now() - 3_600_000).issue(session, 'CITIZEN');
    const forged = `${expired.token.split('.').slice(0, 2).join('.')}.${'A'.repeat(43)}`;
    const none = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub: id, sid: session.sessionId }))}.`;
    const answers = await Promise.all(
      [expired.token, forged, none].map((accessToken) => me(bed, { accessToken, language: 'EN' })),
    );
    expect(answers.map(({ errors }) => errors[0]?.extensions)).toMatchObject([
      { token: 'expired' },
      { token: 'invalid' },
      { token: 'invalid' },
    ]);
    expect(answers.map(({ errors }) => errors[0]?.message)).toEqual(Array(3).fill('Please sign in.'));
    expect((await me(bed)).data).toEqual({ me: null });
  });

  it('are not ended by a forged secret under their id', async () => {
    const { refreshToken } = await citizen();
    const forged = `${refreshToken.split('.')[0] ?? ''}.${'x'.repeat(43)}`;
    expect((await refresh(bed, forged)).outcome?.code).toBe('SESSION_EXPIRED');
    expect((await refresh(bed, refreshToken)).outcome?.__typename).toBe('Session');
  });

  it('end when their browser signs in again: its cookie is replaced', async () => {
    const { refreshToken, accessToken } = await citizen();
    const email = `citizen${String(count)}@demo.test`;
    await signIn(bed, { email, password }, { ...browser, refreshCookie: refreshToken });
    expect((await me(bed, { accessToken })).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('of one account are at most a hundred: the one not used for the longest time ends', async () => {
    const { id, accessToken } = await citizen();
    await sql`
      insert into session (account_id, token_hash, expires_at, last_used_at)
      select ${id}, n::text, now() + interval '1 day', now() + interval '1 minute'
        from generate_series(1, 100) n`.execute(bed.em().getKysely());
    await signIn(bed, { email: `citizen${String(count)}@demo.test`, password });
    expect((await me(bed, { accessToken })).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    const open = (
      await sql<{ n: number }>`
      select count(*)::int as n from session where account_id = ${id} and revoked_at is null`.execute(
        bed.em().getKysely(),
      )
    ).rows[0];
    expect(open?.n).toBe(100);
  });
});
