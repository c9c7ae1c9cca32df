import { describe, expect, it } from 'vitest';
import { ssoSettings } from './sso-settings.ts';

const settingsOf = (roles: string) =>
  ssoSettings({
    issuer: 'https://sso.demo.test',
    clientId: 'signals',
    clientSecret: undefined,
    scopes: 'openid',
    roleClaim: 'groups',
    roles,
    departmentsClaim: undefined,
    emailsVerified: false,
  });

describe('OIDC_ROLES', () => {
  it('maps values, also those with commas and equals signs, in their order', () => {
    expect(settingsOf('admins=ADMIN; CN=Clerks,OU=Ruse=CLERK;').rules.roles).toEqual([
      { value: 'admins', role: 'ADMIN' },
      { value: 'CN=Clerks,OU=Ruse', role: 'CLERK' },
    ]);
  });

  it.each(['admins', '=ADMIN', 'admins=', 'admins=KING', 'people=CITIZEN', 'a=ADMIN;b'])('refuses %j', (roles) => {
    expect(() => settingsOf(roles)).toThrow('OIDC_ROLES');
  });
});
