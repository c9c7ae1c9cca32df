import { TestBed } from '@angular/core/testing';
import { Apollo } from 'apollo-angular';
import { describe, expect, it } from 'vitest';
import { showForm } from '../../testing/console-fixture.ts';
import { Audit } from './audit.ts';

const entry = (id: string) => ({
  __typename: 'AuditEdge',
  node: {
    __typename: 'AuditEntry',
    id,
    at: '2026-11-30T10:00:00.000Z',
    actor: null,
    actorName: null,
    origin: null,
    action: 'staff.create',
    subject: null,
    subjectName: null,
    before: null,
    after: null,
  },
});

describe('the audit', () => {
  it('is joined page by page, in the one store of what the server said', async () => {
    const { fixture, host, sent } = await showForm(Audit, {
      AuditLog: ({ after }: { readonly after: string | null }) => ({
        auditLog: {
          __typename: 'AuditConnection',
          edges: [entry(after ? 'second' : 'first')],
          pageInfo: { __typename: 'PageInfo', hasNextPage: !after, endCursor: after ? 'b' : 'a' },
        },
      }),
      AuditPeople: () => ({ staff: [] }),
    });
    const rows = () => host.querySelectorAll('[data-testid=audit-row]').length;
    await expect.poll(rows).toBe(1);
    [...host.querySelectorAll('button')].at(-1)?.click();
    await fixture.whenStable();
    await expect.poll(rows).toBe(2);
    const asked = sent.filter(({ name }) => name === 'AuditLog');
    expect(asked.map(({ variables }) => variables['after'])).toEqual([null, 'a']);
    const cached = TestBed.inject(Apollo).client.cache.extract() as Record<string, object>;
    expect(Object.keys(cached).filter((id) => id.startsWith('AuditEntry:'))).toHaveLength(2);
  });
});
