import { DerivedKeys } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { AccessTokens, accessTokenSeconds } from './access-tokens.ts';

const claims = { accountId: '6f1c2a34-8d1b-4e0a-9b57-2c1f0a9d3e01', sessionId: '6f1c2a34-8d1b-4e0a-9b57-2c1f0a9d3e02' };

describe('an access token', () => {
  it('counts until it expires, also when it was seen before', async () => {
    const clock = { now: 1_000_000_000_000 };
    const tokens = new AccessTokens(new DerivedKeys('s'.repeat(32)), () => clock.now);
    const { token } = await tokens.issue(claims, 'CITIZEN');
    expect(await tokens.verify(token)).toMatchObject(claims);
    clock.now += (accessTokenSeconds - 1) * 1000;
    expect(await tokens.verify(token)).toMatchObject(claims);
    clock.now += 1_000;
    expect(await tokens.verify(token)).toBe('expired');
    expect(await tokens.verify(token)).toBe('expired');
  });

  it('of another server or with a changed letter is invalid', async () => {
    const tokens = new AccessTokens(new DerivedKeys('s'.repeat(32)));
    const { token } = await new AccessTokens(new DerivedKeys('t'.repeat(32))).issue(claims, 'CITIZEN');
    expect(await tokens.verify(token)).toBe('invalid');
    const { token: own } = await tokens.issue(claims, 'CITIZEN');
    await tokens.verify(own);
    expect(await tokens.verify(`${own}x`)).toBe('invalid');
  });
});
