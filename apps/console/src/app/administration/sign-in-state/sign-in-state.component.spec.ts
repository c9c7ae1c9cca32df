import { describe, expect, it } from 'vitest';
import { showForm } from '../../testing/console-fixture.ts';
import { SignInState } from './sign-in-state.ts';

const provider = {
  __typename: 'SignInProvider',
  issuer: 'https://login.demo.test',
  clientId: 'signali',
  hasSecret: true,
  redirectUri: 'https://signali.demo.test/sso/callback',
  scopes: 'openid email profile',
  roleClaim: 'groups',
  roles: [{ __typename: 'SignInProviderRole', value: 'signali-clerks', role: 'CLERK' }],
  departmentsClaim: null,
  checkedAt: '2026-11-30T10:00:00.000Z',
  problem: null as string | null,
  lastReadAt: '2026-11-30T10:00:00.000Z',
  people: 12,
  lastSignInAt: null,
};
const state = (over: object | null) => ({
  signInState: {
    __typename: 'SignInState',
    staffPasswords: true,
    secondFactorRoles: ['ADMIN', 'DISPATCHER'],
    staffIdleMinutes: 30,
    staffSessionHours: 0,
    provider: over && { ...provider, ...over },
  },
});
const shown = async (over: object | null) => (await showForm(SignInState, { SignInState: () => state(over) })).host;

describe('the screen about the sign-in of staff', () => {
  it('says what the provider is, that it can be read, and which address is registered there', async () => {
    const host = await shown({});
    await expect.poll(() => host.querySelector('[role=status]')?.textContent).toContain('отговаря');
    expect(host.querySelector('[data-testid=redirect-uri]')?.textContent).toBe(provider.redirectUri);
    expect(host.querySelector('ns-icon-button button, button[aria-label]')).not.toBeNull();
    const words = host.textContent.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Администратор, Диспечер');
    expect(words).toContain('signali-clerks – Служител');
    expect(words).toContain('30 минути');
  });

  it('says in plain words what is wrong', async () => {
    const host = await shown({ problem: 'Доставчикът не отговаря.', lastReadAt: null });
    await expect.poll(() => host.querySelector('[role=status]')?.textContent).toContain('Доставчикът не отговаря.');
    expect(host.querySelector('ns-chip')?.textContent).toContain('Не работи');
  });

  it('says that there is none', async () => {
    const host = await shown(null);
    await expect.poll(() => host.querySelector('[data-testid=no-provider]')?.textContent).toContain('OIDC_ISSUER');
  });
});
