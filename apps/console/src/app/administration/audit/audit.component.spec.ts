import { TestBed } from '@angular/core/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
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
  it('leaves signing in out until it is asked for, and is narrowed to days, kinds and what is searched', async () => {
    const { host, loader, sent } = await showForm(Audit, {
      AuditLog: () => ({
        auditLog: {
          __typename: 'AuditConnection',
          edges: [entry('first')],
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: 'a' },
        },
      }),
      AuditPeople: () => ({ staff: [] }),
    });
    const asked = () => sent.filter(({ name }) => name === 'AuditLog').at(-1)?.variables;
    const type = async (label: string, text: string) => {
      const field = await loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: label }));
      const input = await field.getControl(MatInputHarness);
      await input?.setValue(text);
      await (await input?.host())?.dispatchEvent('change');
    };
    const kinds = await loader.getHarness(MatSelectHarness.with({ selector: '[data-testid=audit-kind]' }));
    expect(await kinds.getValueText()).toBe('Без влизанията');
    await expect.poll(asked).toMatchObject({ action: null, without: ['session.'], from: null, to: null, search: null });
    await kinds.clickOptions({ text: 'Всички действия' });
    await expect.poll(asked).toMatchObject({ action: null, without: null });
    await kinds.clickOptions({ text: 'Влизания' });
    await expect.poll(asked).toMatchObject({ action: 'session.', without: null });
    await type('От', '6.11.2026');
    await type('До', '3.11.2026');
    // Two days in the wrong order are the days between them.
    await expect.poll(asked).toMatchObject({ from: '2026-11-03', to: '2026-11-06' });
    await type('Търсене', 'влезе');
    await expect.poll(asked).toMatchObject({ search: ['влезе', 'session.opened'] });
    expect(host.querySelector('[role=alert]')?.textContent ?? '').toBe('');
  });

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
