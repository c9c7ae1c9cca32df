import { describe, expect, it } from 'vitest';
import { auditCsv } from './audit-csv.ts';

const entry = {
  id: 'e',
  at: '2026-11-26T08:00:00Z',
  actor: 'a',
  actorName: '=HYPERLINK("x")',
  origin: '10.0.0.0/24',
  action: 'staff.changed',
  subject: 's',
  subjectName: null,
  before: '{"name":"A"}',
  after: null,
};

describe('the audit as CSV', () => {
  it('has a header, quotes doubled, and nothing that a spreadsheet would run', () => {
    const [header, line] = auditCsv([entry], 'en-GB').split('\r\n');
    expect(header).toBe('\uFEFFat,actor,actorName,origin,action,subject,subjectName,before,after');
    expect(line).toContain(`"'=HYPERLINK(""x"")"`);
    expect(line).toContain('"{""name"":""A""}"');
  });

  it('opens in a spreadsheet of the reader’s language', () => {
    expect(auditCsv([], 'bg-BG')).toBe('\uFEFFat;actor;actorName;origin;action;subject;subjectName;before;after\r\n');
  });
});
