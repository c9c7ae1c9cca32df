import { describe, expect, it } from 'vitest';
import { showForm } from '../../testing/console-fixture.ts';
import { State } from './state.ts';

const state = (entries: readonly object[]) => ({
  systemState: { __typename: 'SystemState', isGreen: entries.length === 0, release: '1.0.0', entries },
});
const backup = {
  __typename: 'SystemStateEntry',
  kind: 'BACKUP',
  level: 'STUCK',
  since: '2026-11-30T02:00:00.000Z',
  words: ['backup: the last one is 40 hours old'],
  name: 'Архив',
  toDo: 'Вижте изхода на последния архив.',
  paper: 'operation.md#a-backup-is-missed',
};
const certificate = { ...backup, kind: 'CERTIFICATES', level: 'WARNING', since: null, name: 'Сертификати' };
const lost = (documentGuid: string, incomingNumber: string | null) => ({
  __typename: 'LostDocument',
  documentGuid,
  senderNumber: `NS-2026-${documentGuid}`,
  incomingNumber,
  handedOverOn: '2026-11-29',
  incomingDate: incomingNumber && '2026-11-29',
});

describe('the state of the installation', () => {
  it('says what is stuck, since when, what to do and where the paper says more', async () => {
    const { host } = await showForm(State, {
      SystemState: () => state([backup, certificate]),
      LostDocuments: () => ({ lostDocuments: [] }),
    });
    await expect.poll(() => host.querySelectorAll('[data-testid=state-entry]').length).toBe(2);
    const [first, second] = host.querySelectorAll('[data-testid=state-entry]');
    expect(first?.textContent).toMatch(/Архив.*Спряло.*от 30\sноември.*Вижте изхода.*40 hours old/s);
    expect(first?.querySelector('code')?.textContent).toBe('operation.md#a-backup-is-missed');
    expect(first?.querySelector('[lang=en]')?.textContent).toContain('40 hours old');
    expect(second?.textContent).toMatch(/Сертификати.*Предупреждение/s);
    expect(host.querySelector('[role=status]')?.textContent).toContain('За внимание: 2');
    expect(host.querySelector('#lost-documents')).toBeNull();
  });

  it('says calmly that all is well', async () => {
    const { host } = await showForm(State, {
      SystemState: () => state([]),
      LostDocuments: () => ({ lostDocuments: [] }),
    });
    await expect.poll(() => host.querySelector('[data-testid=state-green]')?.textContent).toContain('Всичко е наред');
    expect(host.querySelector('[role=status]')?.textContent).toContain('Всичко е наред');
  });

  it('lists what a restore has lost with what to do, until each is settled by a second press', async () => {
    let listed = [lost('000230', '94-НС-7'), lost('000231', null)];
    const { fixture, host, sent } = await showForm(State, {
      SystemState: () => state([]),
      LostDocuments: () => ({ lostDocuments: listed }),
      SettleLostDocument: ({ documentGuid }: { readonly documentGuid: string }) => {
        listed = listed.filter((each) => each.documentGuid !== documentGuid);
        return { settleLostDocument: { __typename: 'LostDocument', documentGuid } };
      },
    });
    const rows = () => [...host.querySelectorAll('[data-testid=lost-document]')];
    await expect.poll(() => rows().length).toBe(2);
    expect(rows()[0]?.textContent).toContain('Намерете 94-НС-7 в деловодната система');
    expect(rows()[1]?.textContent).toContain('Потърсете NS-2026-000231');
    const press = async () => {
      rows()[0]?.querySelector('button')?.click();
      await fixture.whenStable();
    };
    await press();
    expect(sent.filter(({ name }) => name === 'SettleLostDocument')).toEqual([]);
    await press();
    await expect.poll(() => rows().length).toBe(1);
    expect(rows()[0]?.textContent).toContain('NS-2026-000231');
  });
});
