import { describe, expect, it } from 'vitest';
import { IdentityTestBed } from '../testing/identity-test-bed.ts';
import { me, password, refresh, signedInCitizen, signIn } from '../testing/operations.ts';

interface Shown {
  readonly id: string;
  readonly device: string;
  readonly current: boolean;
}

const bed = await IdentityTestBed.open();

describe('the sessions of an account', () => {
  const sessions = async (accessToken: string) =>
    (await bed.ask('{ mySessions { id device current startedAt lastUsedAt } }', {}, { accessToken })).data?.[
      'mySessions'
    ] as Shown[];
  const end = (accessToken: string, id: string) =>
    bed.ask(
      'mutation ($id: ID!) { endSession(id: $id) { __typename ... on SessionsEnded { ended } } }',
      { id },
      { accessToken },
    );
  const isIn = async (accessToken: string) => (await me(bed, { accessToken })).errors.length === 0;
  const again = async (email: string) => (await signIn(bed, { email, password })).outcome;

  it('are shown to their owner, the asking one marked, and nobody else’s', async () => {
    const mine = await signedInCitizen(bed, 'shown@demo.test');
    await signedInCitizen(bed, 'somebody-else@demo.test');
    await again('shown@demo.test');
    const shown = await sessions(mine.accessToken);
    expect(shown.map(({ current }) => current).toSorted()).toEqual([false, true]);
    expect(shown[0]?.device).toBe('Неизвестно устройство');
  });

  it('end one by one, at once, and only the own ones', async () => {
    const mine = await signedInCitizen(bed, 'one@demo.test');
    const lost = await again('one@demo.test');
    const other = await signedInCitizen(bed, 'not-mine@demo.test');
    const lostId = (await sessions(mine.accessToken)).find(({ current }) => !current)?.id ?? '';
    expect((await end(other.accessToken, lostId)).data).toEqual({ endSession: { __typename: 'NotFoundError' } });
    expect((await end(mine.accessToken, 'no id at all')).data).toEqual({ endSession: { __typename: 'NotFoundError' } });
    expect((await end(mine.accessToken, lostId)).data).toEqual({
      endSession: { __typename: 'SessionsEnded', ended: 1 },
    });
    expect((await end(mine.accessToken, lostId)).data).toEqual({
      endSession: { __typename: 'SessionsEnded', ended: 0 },
    });
    expect(await isIn(lost?.accessToken ?? '')).toBe(false);
    expect((await refresh(bed, lost?.refreshToken)).outcome?.code).toBe('SESSION_EXPIRED');
    expect(await isIn(mine.accessToken)).toBe(true);
  });

  it('the asking one included, whose cookie goes too', async () => {
    const mine = await signedInCitizen(bed, 'own@demo.test');
    const [session] = await sessions(mine.accessToken);
    expect((await end(mine.accessToken, session?.id ?? '')).cookie).toBeNull();
    expect(await isIn(mine.accessToken)).toBe(false);
  });

  it('all but the asking one end together', async () => {
    const mine = await signedInCitizen(bed, 'all@demo.test');
    const others = [await again('all@demo.test'), await again('all@demo.test')];
    expect(
      (await bed.ask('mutation { endOtherSessions { ended } }', {}, { accessToken: mine.accessToken })).data,
    ).toEqual({ endOtherSessions: { ended: 2 } });
    expect(await Promise.all([mine, ...others].map((session) => isIn(session?.accessToken ?? '')))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
