import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../domain/role.ts';
import { requireAccount, requireCitizen, requireRole, requireStaff } from './guards.ts';
import { anonymous, type Viewer } from './viewer.ts';

const viewer = (role: Role): Viewer => ({
  kind: 'account',
  id: 'a',
  sessionId: 's',
  role,
  departments: [],
  language: 'BG',
});
const asks = (who: Viewer) => ({ viewer: who, language: 'BG' as const });

function codeOf(work: () => unknown): unknown {
  try {
    work();
    return 'allowed';
  } catch (cause) {
    return (cause as { extensions?: { code?: unknown } }).extensions?.code;
  }
}

describe('a guard', () => {
  it.each([requireAccount, requireStaff, requireCitizen])('sends a visitor to sign in', (guard) => {
    expect(codeOf(() => guard(asks(anonymous)))).toBe('UNAUTHENTICATED');
    expect(codeOf(() => guard(asks({ kind: 'anonymous', token: 'expired' })))).toBe('UNAUTHENTICATED');
  });

  it('lets only staff into staff fields', () => {
    expect(roles.map((role) => codeOf(() => requireStaff(asks(viewer(role)))))).toEqual([
      'FORBIDDEN',
      'allowed',
      'allowed',
      'allowed',
      'allowed',
    ]);
  });

  it('lets only citizens into citizens’ fields', () => {
    expect(roles.map((role) => codeOf(() => requireCitizen(asks(viewer(role)))))).toEqual([
      'allowed',
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
  });

  it('lets only the named roles through', () => {
    expect(roles.map((role) => codeOf(() => requireRole(asks(viewer(role)), ['DISPATCHER', 'ADMIN'])))).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'allowed',
      'FORBIDDEN',
      'allowed',
    ]);
  });
});
