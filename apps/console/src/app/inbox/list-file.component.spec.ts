import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { TestBed } from '@angular/core/testing';
import { ListFileDocument } from '@ns/contract/console';
import { print } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { ListFile, type WantedFile } from './list-file.ts';

const signal = (id: string, over: object = {}) => ({
  __typename: 'Signal',
  id,
  revision: 1,
  reference: `NS-2026-${id}`,
  createdAt: '2026-11-04T08:05:00Z',
  updatedAt: '2026-11-04T08:05:00Z',
  status: 'RECEIVED',
  statusLabel: 'Приет',
  overdue: false,
  category: { __typename: 'Category', code: 'pothole', name: 'Дупка' },
  settlement: { __typename: 'Settlement', code: '63427', name: 'Русе' },
  address: 'ул. „Плиска“ 4; вход А',
  description: '=HYPERLINK("http://demo.test")',
  department: null,
  assignee: { __typename: 'Account', id: 'me', name: 'Демо служител' },
  registration: { __typename: 'Registration', documentGuid: id, signalId: id, incomingNumber: '94-Д-1' },
  serviceDueOn: '2026-11-09',
  statutoryDueOn: '2026-12-04',
  ...over,
});

interface Asked {
  readonly filter: object;
  readonly sort: string;
  readonly after: string | null;
}

const pageOf = (signals: readonly ReturnType<typeof signal>[], endCursor: string, hasNextPage: boolean) => ({
  signals: {
    __typename: 'SignalConnection',
    edges: signals.map((node) => ({ __typename: 'SignalEdge', cursor: node.id, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor },
  },
});

async function download(
  answer: (asked: Asked) => object | Promise<object>,
  total: number | null = null,
  note = () => ({ noteListExport: true }),
) {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    files.push(blob as Blob);
    return 'blob:demo';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
  const close = vi.fn();
  const data: WantedFile = { query: { filter: { text: 'дупка', overdue: true }, sort: 'DUE' }, total };
  TestBed.configureTestingModule({
    providers: [
      { provide: MAT_DIALOG_DATA, useValue: data },
      { provide: MatDialogRef, useValue: { close } },
    ],
  });
  const shown = await showForm(ListFile, { ListFile: answer, NoteListExport: note });
  const text = () =>
    new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(new TextDecoder('utf-8', { ignoreBOM: true }).decode(reader.result as ArrayBuffer));
      reader.readAsArrayBuffer(files[0] ?? new Blob());
    });
  return { ...shown, files, text, close };
}

// jsdom makes no addresses of files.
URL.createObjectURL ??= () => '';
URL.revokeObjectURL ??= () => undefined;
afterEach(() => void vi.restoreAllMocks());

describe('the file of a list', () => {
  it('has the list that is shown, page after page, each report once, as it is read', async () => {
    const { sent, text, close } = await download(({ after }) =>
      after === null ? pageOf([signal('1'), signal('2')], '2', true) : pageOf([signal('2'), signal('3')], '3', false),
    );
    await expect.poll(() => close.mock.calls.length).toBe(1);
    expect(sent.map(({ variables }) => variables)).toEqual([
      { filter: { text: 'дупка', overdue: true }, sort: 'DUE', first: 200, after: null },
      { filter: { text: 'дупка', overdue: true }, sort: 'DUE', first: 200, after: '2' },
      { count: 3 },
    ]);
    const lines = (await text()).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFНомер;Входящ номер;Приет на;Категория;Населено място;Адрес;Описание;Статус;Звено;Служител;Срок;' +
        'Оставащи дни;Променен на',
    );
    expect(lines).toHaveLength(5);
    const place = `Дупка;Русе;"ул. „Плиска“ 4; вход А";"'=HYPERLINK(""http://demo.test"")"`;
    const [before, after] = (lines[1] ?? '').split(/;\d+;(?=04)/);
    expect([before, after]).toEqual([
      `NS-2026-1;94-Д-1;04.11.2026 10:05;${place};Приет;;Демо служител;09.11.2026`,
      '04.11.2026 10:05',
    ]);
  });

  it('asks for nothing of the reporter', () => {
    const asked = print(ListFileDocument);
    expect(asked).toContain('incomingNumber');
    expect(asked).not.toMatch(/reporter|matches|phone|email/i);
  });

  it('ends at its limit and says so', async () => {
    let number = 0;
    const { host, sent, text, close } = await download(() =>
      pageOf(
        Array.from({ length: 200 }, () => signal(String((number += 1)))),
        String(number),
        true,
      ),
    );
    await expect.poll(() => host.textContent).toContain('Файлът има първите 10');
    expect(sent).toHaveLength(51);
    expect(sent.at(-1)?.variables).toEqual({ count: 10_000 });
    expect((await text()).split('\r\n')).toHaveLength(10_002);
    expect(close).not.toHaveBeenCalled();
  });

  it('says how far it is', async () => {
    const later = Promise.withResolvers<object>();
    const { host, fixture } = await download(
      ({ after }) => (after === null ? pageOf([signal('1')], '1', true) : later.promise),
      4,
    );
    await expect.poll(() => host.textContent).toContain('Прочетени 1 от 4 сигнала');
    expect(host.querySelector('mat-progress-bar')?.getAttribute('aria-valuenow')).toBe('25');
    fixture.destroy();
    later.resolve(pageOf([], '1', false));
  });

  it('is never written in part: a page that cannot be read is said, and the whole is read again', async () => {
    let isDown = true;
    const { host, files, close } = await download(({ after }) => {
      if (after !== null && isDown) {
        throw new TypeError('network');
      }
      return after === null ? pageOf([signal('1')], '1', true) : pageOf([signal('2')], '2', false);
    });
    await expect.poll(() => host.querySelector('ns-load-failure button')).not.toBeNull();
    expect(files).toHaveLength(0);
    isDown = false;
    host.querySelector<HTMLButtonElement>('ns-load-failure button')?.click();
    await expect.poll(() => close.mock.calls.length).toBe(1);
    expect(files).toHaveLength(1);
  });

  it('is not there without its entry in the audit', async () => {
    const { host, files, close } = await download(
      () => pageOf([signal('1')], '1', false),
      null,
      () => {
        throw new TypeError('network');
      },
    );
    await expect.poll(() => host.querySelector('ns-load-failure button')).not.toBeNull();
    expect([files.length, close.mock.calls.length]).toEqual([0, 0]);
  });

  it('is not written any more once it was closed', async () => {
    const later = Promise.withResolvers<object>();
    const { fixture, files, sent } = await download(async ({ after }) =>
      after === null ? pageOf([signal('1')], '1', true) : later.promise,
    );
    await expect.poll(() => sent.length).toBe(2);
    fixture.destroy();
    later.resolve(pageOf([signal('2')], '2', true));
    await later.promise;
    await new Promise((resolve) => setTimeout(resolve));
    expect([files.length, sent.length]).toEqual([0, 2]);
  });
});
