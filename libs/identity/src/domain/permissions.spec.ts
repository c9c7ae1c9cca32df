import { describe, expect, it } from 'vitest';
import {
  checkPermissions,
  hasPermission,
  isWithinReach,
  needsDepartment,
  permissionNames,
  permissionsOf,
  permissionTable,
  reachOf,
  rolesWith,
} from './permissions.ts';

describe('permissions', () => {
  it('give citizens nothing', () => {
    expect(permissionsOf('CITIZEN')).toEqual([]);
    expect(permissionNames.some((name) => hasPermission('CITIZEN', name))).toBe(false);
  });

  it('say how far they reach', () => {
    expect(reachOf('CLERK', 'signal.read')).toBe('OWN_DEPARTMENTS');
    expect(reachOf('MANAGER', 'signal.read')).toBe('ALL');
    expect(reachOf('MANAGER', 'signal.handle')).toBeUndefined();
    expect(rolesWith('digest.receive', 'ALL')).toEqual(['MANAGER']);
    expect(rolesWith('signal.handle')).toEqual(['CLERK', 'HEAD', 'DISPATCHER']);
  });

  it('reach over departments as the table says', () => {
    const head = { role: 'HEAD', departments: ['ecology'] } as const;
    expect(isWithinReach(head, 'signal.assign', 'ecology')).toBe(true);
    expect(isWithinReach(head, 'signal.assign', 'op_kd')).toBe(false);
    expect(isWithinReach(head, 'text.edit', null)).toBe(false);
    expect(isWithinReach({ role: 'ADMIN', departments: [] }, 'text.edit', null)).toBe(true);
    expect(isWithinReach({ role: 'CITIZEN', departments: ['ecology'] }, 'signal.read', 'ecology')).toBe(false);
  });

  it('a head of a department may what its clerks may, and more', () => {
    for (const { name } of permissionsOf('CLERK')) {
      expect(reachOf('HEAD', name)).toBe(reachOf('CLERK', name));
    }
    expect(reachOf('HEAD', 'insights.read')).toBe('OWN_DEPARTMENTS');
    expect(reachOf('CLERK', 'workload.read')).toBeUndefined();
    expect(needsDepartment('HEAD')).toBe(true);
    expect(needsDepartment('ADMIN')).toBe(false);
  });

  it('are checked at start', () => {
    expect(() => {
      checkPermissions();
    }).not.toThrow();
    expect(() => {
      checkPermissions({ ...permissionTable, 'signal.read': {} });
    }).toThrow('sees no signals');
    expect(() => {
      checkPermissions({ ...permissionTable, 'signal.handle': { CLERK: 'ALL' } });
    }).toThrow('does not see');
    expect(() => {
      checkPermissions({ ...permissionTable, 'x.y': {} });
    }).toThrow('Nobody has');
  });
});
