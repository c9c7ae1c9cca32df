import { inputBinding } from '@angular/core';
import { describe, expect, it, vi } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import type { FiguresQuery } from './figures-query.ts';
import { ReceiversPanel } from './receivers-panel.ts';

const body = {
  __typename: 'ReceiverFigures',
  name: 'Демо ВиК',
  kind: 'BODY',
  begun: 8,
  sent: 5,
  received: 2,
  done: 1,
  notOurs: 3,
  needsMore: 4,
  givenUp: 11,
  withdrawn: 6,
  open: 7,
  needsAttention: 9,
  disputed: 10,
  medianDaysToSend: 1,
  medianDaysToReceive: 6.5,
  medianDaysToAnswer: null,
};
const contractor = { ...body, name: 'Демо пътища', kind: 'CONTRACTOR' };

async function shownWith(receiverFigures: readonly object[], filter: FiguresQuery['filter'] = {}) {
  const query: FiguresQuery = { kind: 'month', from: '2026-10-01', to: '2026-10-31', filter };
  const answers = { FiguresByReceiver: () => ({ receiverFigures }) };
  const { fixture, sent } = await showForm(ReceiversPanel, answers, [inputBinding('query', () => query)]);
  const element = fixture.nativeElement as HTMLElement;
  const answer = receiverFigures.length > 0 ? 'table' : 'h2 + .ns-quiet:not(.ns-small)';
  await vi.waitFor(() => {
    expect(element.querySelector(answer)).not.toBeNull();
  });
  const textsOf = (selector: string) =>
    [...element.querySelectorAll(selector)].map((each) => each.textContent.trim().replaceAll(/\s+/g, ' '));
  return { element, sent, textsOf };
}

describe('figures by receiver', () => {
  it('ask for the days of the page, and stand under their headings', async () => {
    const { sent, textsOf } = await shownWith([body, contractor]);
    expect(sent.filter(({ name }) => name === 'FiguresByReceiver')).toMatchObject([
      { variables: { from: '2026-10-01', to: '2026-10-31' } },
    ]);
    const cells = textsOf('tbody tr:first-child td');
    const headings = textsOf('thead th').slice(1);
    expect(Object.fromEntries(headings.map((heading, index) => [heading, cells[index]]))).toEqual({
      Започнати: '8',
      Изпратени: '5',
      Потвърдени: '2',
      Готово: '1',
      'Не е за тях': '3',
      'Искат още': '4',
      'Не се чака': '11',
      Оттеглени: '6',
      'Чакат отговор': '7',
      'За внимание': '9',
      Оспорени: '10',
      'Дни до изпращане': '1,0',
      'Дни до потвърждение': '6,5',
      'Дни до отговор': '–',
    });
    expect(textsOf('tbody th')).toEqual(['Демо ВиК', 'Демо пътища (изпълнител)']);
  });

  it('say that nothing went out, and that the filters of the page are not theirs', async () => {
    const { element } = await shownWith([], { departments: ['op_kd'] });
    expect(element.textContent).toContain('нищо не е препратено и не е възложено');
    expect(element.textContent).toContain('Филтрите на страницата не важат');
    expect(element.querySelector('table')).toBeNull();
  });

  it('do not speak of filters where there are none', async () => {
    expect((await shownWith([body])).element.textContent).not.toContain('Филтрите на страницата');
  });
});
