import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../domain/role.ts';
import { requireAccount, requireCitizen, requireFigures, requirePermission, requireStaff } from './guards.ts';
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

  const letsIn = (guard: (context: ReturnType<typeof asks>) => unknown) =>
    roles.filter((role) => codeOf(() => guard(asks(viewer(role)))) === 'allowed');

  it('lets only staff into staff fields', () => {
    expect(letsIn(requireStaff)).toEqual(roles.filter((role) => role !== 'CITIZEN'));
  });

  it('lets only citizens into citizens’ fields', () => {
    expect(letsIn(requireCitizen)).toEqual(['CITIZEN']);
  });

  it('lets those through who have the permission', () => {
    expect(letsIn((context) => requirePermission(context, 'registration.correct'))).toEqual(['DISPATCHER', 'ADMIN']);
    expect(codeOf(() => requirePermission(asks(viewer('CITIZEN')), 'signal.read'))).toBe('FORBIDDEN');
  });

  it('keeps figures of the whole municipality from those who may see a department’s', () => {
    expect(letsIn(requireFigures)).toEqual(['DISPATCHER', 'AUDITOR', 'MANAGER', 'ADMIN']);
    expect(codeOf(() => requireFigures(asks({ kind: 'token', id: 't', scopes: ['bi:read'] })))).toBe('allowed');
    expect(codeOf(() => requireFigures(asks({ kind: 'token', id: 't', scopes: [] })))).toBe('FORBIDDEN');
  });
});
