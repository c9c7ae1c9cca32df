import { bulgarianCalendar } from '@ns/municipality/domain';
import { describe, expect, it } from 'vitest';
import { deadlinesFrom } from './deadlines.ts';
import { calculateDeadlines, type CalculationInput } from './deadline-calculation.ts';

const calendar = bulgarianCalendar();

function input(over: Partial<CalculationInput> = {}): CalculationInput {
  const receivedOn = over.receivedOn ?? '2026-12-18';
  return {
    receivedOn,
    status: 'ASSIGNED',
    statusSince: receivedOn,
    ...deadlinesFrom(calendar, receivedOn, 5, 2),
    targetWorkingDays: 5,
    statutoryMonths: 2,
    reopenedOn: null,
    paused: 0,
    today: receivedOn,
    ...over,
  };
}

const words = (over: Partial<CalculationInput> = {}) =>
  calculateDeadlines(input(over), calendar).map(({ calculation, remaining }) => [
    ...calculation.map((text) => text.in('BG')),
    remaining?.in('BG') ?? null,
  ]);

describe('the calculation of terms in words', () => {
  it('counts working days and names the holidays it jumps over', () => {
    expect(words()[0]).toEqual([
      '5 работни дни след приемането на 18 декември 2026 г.; този ден не се брои.',
      'Съботите и неделите не се броят, нито празниците: 24.12, 25.12, 28.12.',
      'Остават 5 работни дни',
    ]);
  });

  it('says that the statutory term moves from a free day to the next working day', () => {
    expect(words({ receivedOn: '2026-11-02' })[1]).toEqual([
      '2 месеца от приемането на 2 ноември 2026 г. (АПК). Този срок не спира.',
      '2 януари 2027 г. е неработен ден, затова срокът изтича в първия работен ден след него.',
      'Остават 63 дни',
    ]);
  });

  it('explains by how much a question to the reporter moved the target, and that the clock is stopped', () => {
    const moved = { serviceDueOn: '2027-01-05', paused: 3 };
    expect(words(moved)[0]).toContain('Удължен с 3 работни дни, през които се чакаше отговор от подателя.');
    expect(words({ status: 'AWAITING_REPORTER', statusSince: '2026-12-21' })[0]).toEqual(
      expect.arrayContaining(['Спрян е от 21 декември 2026 г., докато подателят отговори.', null]),
    );
  });

  it('begins anew at a reopening', () => {
    expect(words({ reopenedOn: '2027-01-11', serviceDueOn: '2027-01-18', today: '2027-01-11' })[0]?.[0]).toBe(
      '5 работни дни след повторното отваряне на 11 януари 2027 г.; този ден не се брои.',
    );
  });

  it('counts one day as one', () => {
    expect(words({ today: '2026-12-29' })[0]?.at(-1)).toBe('Остава 1 работен ден');
    expect(words({ today: '2026-12-31' })[0]?.at(-1)).toBe('Изтекъл преди 1 работен ден');
  });

  it('counts what is gone, and nothing once the work is done', () => {
    expect(words({ today: '2027-01-04' })[0]?.at(-1)).toBe('Изтекъл преди 2 работни дни');
    expect(words({ today: '2026-12-30' })[0]?.at(-1)).toBe('Изтича днес');
    expect(words({ status: 'RESOLVED' }).map((each) => each.at(-1))).toEqual([null, null]);
  });
});
