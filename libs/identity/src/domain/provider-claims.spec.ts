import { describe, expect, it } from 'vitest';
import { type ClaimRules, readClaims } from './provider-claims.ts';

const rules: ClaimRules = {
  roleClaim: 'groups',
  roles: [
    { value: 'signali-admins', role: 'ADMIN' },
    { value: 'CN=Clerks,OU=Ruse', role: 'CLERK' },
  ],
  departmentsClaim: undefined,
  emailsVerified: false,
};
const claims = {
  iss: 'https://sso.demo.test',
  sub: 'u1',
  email: ' Ana@Demo.Test',
  email_verified: true,
  name: '  Ана   Иванова ',
  groups: ['all', 'CN=Clerks,OU=Ruse'],
};
const read = (over: Record<string, unknown> = {}, changed: Partial<ClaimRules> = {}) =>
  readClaims({ ...claims, ...over }, { ...rules, ...changed });

describe('claims', () => {
  it('become a person with a role', () => {
    expect(read()).toEqual({
      issuer: 'https://sso.demo.test',
      subject: 'u1',
      email: 'ana@demo.test',
      name: 'Ана Иванова',
      role: 'CLERK',
      departments: undefined,
    });
  });

  it('with several mapped values have the role that comes first in the configuration', () => {
    expect(read({ groups: ['CN=Clerks,OU=Ruse', 'signali-admins'] })?.role).toBe('ADMIN');
  });

  it.each([[undefined], [[]], ['other'], [['SIGNALI-ADMINS']], [{ 0: 'signali-admins' }], [[['signali-admins']]], [7]])(
    'of the value %j have no role',
    (groups) => {
      expect(read({ groups })?.role).toBeUndefined();
    },
  );

  it('are found by a path, and under a name that holds dots', () => {
    const realm = { realm_access: { roles: 'signali-admins' } };
    expect(read(realm, { roleClaim: 'realm_access.roles' })?.role).toBe('ADMIN');
    expect(read({ 'https://a.b/c': 'signali-admins' }, { roleClaim: 'https://a.b/c' })?.role).toBe('ADMIN');
    expect(read({}, { roleClaim: 'constructor.name' })?.role).toBeUndefined();
    expect(read({}, { roleClaim: 'groups.length' })?.role).toBeUndefined();
  });

  it.each([
    [true, false, 'ana@demo.test'],
    [false, true, undefined],
    [undefined, false, undefined],
    [undefined, true, 'ana@demo.test'],
    ['true', true, undefined],
  ])('with email_verified %j, trusted %j, have the address %j', (email_verified, emailsVerified, expected) => {
    expect(read({ email_verified }, { emailsVerified })?.email).toBe(expected);
  });

  it('give departments where the configuration names their claim', () => {
    expect(read({ units: ['ecology', 7, 'op_kd'] }, { departmentsClaim: 'units' })?.departments).toEqual([
      'ecology',
      'op_kd',
    ]);
    expect(read({}, { departmentsClaim: 'units' })?.departments).toEqual([]);
  });

  it.each([{ sub: '' }, { sub: 7 }, { sub: 'x'.repeat(256) }, { iss: undefined }])(
    'without a subject are of nobody: %j',
    (over) => {
      expect(read(over)).toBeUndefined();
    },
  );
});
