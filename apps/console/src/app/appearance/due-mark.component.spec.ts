import { inputBinding } from '@angular/core';
import type { NextDayKind } from '@ns/contract/console';
import { dayInSofia } from '@ns/web';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import type { Due } from './due.ts';
import { DueMark } from './due-mark.ts';

const dayMs = 86_400_000;
/** A calendar day so many days ahead. */
const ahead = (days: number) => dayInSofia(new Date(Date.now() + days * dayMs));
/** The same day as the list writes it. */
const written = (day: string) => day.split('-').toReversed().join('.');

async function show(due: Partial<Due>, short = false) {
  const signal: Due = {
    status: 'IN_PROGRESS',
    overdue: false,
    serviceDueOn: ahead(3),
    statutoryDueOn: ahead(40),
    ...due,
  };
  const { host } = await showForm(DueMark, {}, [
    inputBinding('signal', () => signal),
    inputBinding('short', () => short),
  ]);
  return {
    word: host.querySelector('.word')?.textContent.trim(),
    nearness: host.querySelector('.word')?.getAttribute('data-nearness'),
    kind: host.querySelector('[data-testid=next-day-kind]')?.textContent.trim(),
  };
}

const day = ahead(9);
const words: Readonly<Record<NextDayKind, readonly [row: string | undefined, short: string | undefined]>> = {
  TERM: [undefined, undefined],
  DATE: [`${written(day)}, нова`, 'нова дата'],
  BUDGET: ['чака бюджет', 'чака бюджет'],
  DECISION: ['чака нова дата', 'чака нова дата'],
  FORWARD: ['препраща се', 'препраща се'],
  REPLY: ['чака отговор отвън', 'чака отговор отвън'],
  NEXT_STEP: ['решава се', 'решава се'],
  ANSWER: [undefined, undefined],
};
const kinds = Object.keys(words) as NextDayKind[];

describe('the mark of the next day in a row', () => {
  it.each(kinds)('has the words of its kind: %s', async (kind) => {
    expect((await show({ nextDay: { kind, on: day } })).kind).toBe(words[kind][0]);
  });

  it.each(kinds)('has a word or two in a short line: %s', async (kind) => {
    expect((await show({ nextDay: { kind, on: day } }, true)).kind).toBe(words[kind][1]);
  });

  it.each(['FORWARD', 'REPLY', 'NEXT_STEP'] as const)(
    'counts the days of a forwarded report until the day of the other body, not of its term: %s',
    async (kind) => {
      const forwarded = { status: 'FORWARDED', serviceDueOn: ahead(1) } as const;
      expect(await show({ ...forwarded, nextDay: { kind, on: day } })).toMatchObject({
        word: 'остават 9 дни',
        nearness: 'calm',
      });
    },
  );

  it('presses for the day of another body before it comes', async () => {
    const reply = { status: 'FORWARDED', nextDay: { kind: 'REPLY', on: ahead(1) } } as const;
    expect(await show(reply)).toMatchObject({ word: 'утре', nearness: 'soon' });
  });

  it('says no days of a forwarded report of which nothing is expected', async () => {
    expect(await show({ status: 'FORWARDED', serviceDueOn: ahead(-9), nextDay: null })).toMatchObject({
      word: undefined,
      kind: undefined,
    });
  });
});
