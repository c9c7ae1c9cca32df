import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { Workload } from './workload.ts';

const person = (assigneeId: string, name: string, overdue: number) => ({
  __typename: 'PersonWorkload',
  assigneeId,
  name,
  open: 5,
  overdue,
  dueSoon: 1,
});
const department = (code: string, people: readonly object[]) => ({
  __typename: 'DepartmentWorkload',
  department: { __typename: 'Department', code, name: `Звено ${code}` },
  open: 9,
  overdue: 2,
  dueSoon: 1,
  unassigned: 4,
  dueThisWeek: 3,
  weekEndsOn: '2026-12-06',
  undecided: code === 'parks' ? 0 : 1,
  waitsForBudget: 2,
  oldestReceivedAt: '2026-11-01T08:00:00Z',
  people,
});
const show = async (...rows: readonly object[]) => {
  const { host, fixture } = await showForm(Workload, { Workload: () => ({ workload: rows }) });
  await expect.poll(() => host.querySelectorAll('[data-testid=workload-row]').length).toBe(rows.length);
  return { host, fixture, people: () => [...host.querySelectorAll('[data-testid=workload-person]')] };
};

describe('the workload', () => {
  it('shows the people of a department on request, each number with the way to its reports', async () => {
    const { host, fixture, people } = await show(
      department('roads', [person('a', 'Демо Първа', 2), person('b', 'Демо Втора', 0)]),
      department('parks', []),
    );
    expect(people()).toEqual([]);
    const [button, ...others] = host.querySelectorAll<HTMLElement>('th button');
    // Nothing is opened where nobody has anything.
    expect(others).toEqual([]);
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    button?.click();
    await fixture.whenStable();
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    const links = [...host.querySelectorAll('[data-testid=workload-person] a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(people().map((row) => row.querySelector('th')?.textContent.trim())).toEqual(['Демо Първа', 'Демо Втора']);
    expect(links[0]).toContain('department=roads');
    expect(links[0]).toContain('assignee=a');
    expect(links[1]).toContain('overdue');
    button?.click();
    await fixture.whenStable();
    expect(people()).toEqual([]);
  });

  it('shows the promises of a department beside its work, each with its list', async () => {
    const { host } = await show(department('roads', []), department('parks', []));
    const [roads, parks] = [...host.querySelectorAll('[data-testid=workload-row]')];
    const hrefOf = (row: Element | undefined, count: string) =>
      row?.querySelector(`a[data-count=${count}]`)?.getAttribute('href');
    expect(hrefOf(roads, 'dueThisWeek')).toContain('by=2026-12-06');
    expect(hrefOf(roads, 'dueThisWeek')).toContain('department=roads');
    expect(hrefOf(roads, 'undecided')).toContain('undecided=1');
    expect(hrefOf(roads, 'waitsForBudget')).toContain('budget=1');
    expect(hrefOf(parks, 'undecided')).toBeUndefined();
    const sums = [...host.querySelectorAll('tfoot td.number')].map((cell) => cell.textContent.trim());
    expect(sums).toEqual(['18', '4', '2', '8', '6', '1', '4']);
  });

  it('shows them at once to the head of one department', async () => {
    const { people } = await show(department('roads', [person('a', 'Демо Първа', 2)]));
    expect(people()).toHaveLength(1);
  });
});
