import { ApplicationInitStatus, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import type { NextDayKind, OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import '../icons/drawings.ts';
import { SignalView } from './signal-view.ts';

const report = {
  __typename: 'CitizenSignal',
  id: 's1',
  reference: 'NS-2026-000123',
  accessCode: 'AAAAA-AAAAA',
  category: { code: 'pothole', name: 'Дупка', icon: 'road' },
  settlement: { code: '63427', name: 'Русе' },
  location: null,
  address: null,
  streetPath: null,
  entrance: null,
  approach: null,
  description: 'Дупка на пътното платно.',
  photos: [],
  answers: [],
  registration: { state: 'PENDING', incomingNumber: null, incomingDate: null },
  department: { code: 'roads', name: 'Пътища' },
  forwardedTo: null,
  referral: null,
  duplicateOf: null,
  actionTaken: null,
  question: null,
  rating: null,
  nextDay: null,
  timeline: [],
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
} as unknown as OwnSignalDetailsFragment;

async function setUp(status: OwnSignalDetailsFragment['status'], over: Partial<OwnSignalDetailsFragment> = {}) {
  stubServer({});
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      { provide: ConfigToken, useValue: {} },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const shown = signal({ ...report, status, statusLabel: status, ...over });
  const fixture = TestBed.createComponent(SignalView, { bindings: [inputBinding('signal', shown)] });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const facts = [...page.querySelectorAll('.state dl > div')].map((row) => [
    row.querySelector('dt')?.textContent,
    row.querySelector('dd')?.textContent.trim().replaceAll(/\s/g, ' '),
  ]);
  const outcome = page.querySelector('[data-testid=outcome]')?.textContent;
  return {
    now: page.querySelector('[data-testid=now]')?.textContent,
    facts: Object.fromEntries(facts) as object,
    outcome,
  };
}

describe('who works on a report', () => {
  it('is who will, before it is assigned', async () => {
    const { now, facts } = await setUp('RECEIVED');
    expect(now).toBe('Получихме сигнала. Предстои да го възложим на звеното, което отговаря за него.');
    expect(facts).toMatchObject({ 'Ще го поеме': 'Пътища' });
    expect(facts).not.toHaveProperty('Работи по него');
  });

  it.each(['ASSIGNED', 'IN_PROGRESS'] as const)('is who does, once it is %s', async (status) => {
    const { now, facts } = await setUp(status);
    expect(now).not.toContain('Предстои');
    expect(facts).toMatchObject({ 'Работи по него': 'Пътища' });
    expect(facts).not.toHaveProperty('Ще го поеме');
  });

  it.each(['REJECTED', 'WITHDRAWN'] as const)('is nobody, when it is %s', async (status) => {
    const { facts } = await setUp(status);
    expect(Object.values(facts)).not.toContain('Пътища');
  });
});

describe('why nothing is done', () => {
  it('is said in the words of the municipality, and has no heading without them', async () => {
    expect((await setUp('REJECTED', { actionTaken: 'Не е общинско.' })).outcome).toContain('Не е общинско.');
    TestBed.resetTestingModule();
    expect((await setUp('REJECTED')).outcome).toBeUndefined();
  });
});

describe('the next day', () => {
  const headings: Readonly<Record<NextDayKind, string>> = {
    TERM: 'Очакван срок',
    DATE: 'Нов срок',
    BUDGET: 'Ще Ви пишем до',
    DECISION: 'Нова дата ще има до',
    FORWARD: 'Ще бъде препратен до',
    REPLY: 'Очакваме отговор до',
    NEXT_STEP: 'Какво следва, ще решим до',
    ANSWER: 'Чакаме отговора Ви до',
  };
  const sentence = 'До 08.12 очакваме отговор от ВиК. Следи го: Пътища.';

  it.each(Object.entries(headings) as [NextDayKind, string][])(
    'of the kind %s has its heading, the day and the sentence of the server',
    async (kind, heading) => {
      const { facts } = await setUp('IN_PROGRESS', { nextDay: { on: '2026-12-08', kind, sentence } });
      expect(facts).toMatchObject({ [heading]: `8 декември 2026 г.${sentence}` });
    },
  );

  it('of a forwarded report is that of the other body, which no earlier term explains', async () => {
    const at = '2026-11-25T10:00:00Z';
    const timeline = [
      { type: 'reopened', at },
      { type: 'forwarded', at },
    ] as unknown as OwnSignalDetailsFragment['timeline'];
    const { now, facts } = await setUp('FORWARDED', {
      timeline,
      forwardedTo: { code: 'viks', name: 'ВиК', phone: null },
      referral: { state: 'SENT', sentence: 'Изпратено на ВиК на 01.12.' },
      nextDay: { on: '2027-02-01', kind: 'REPLY', sentence },
    });
    expect(now).toBe('Изпратено на ВиК на 01.12.');
    expect(facts).toMatchObject({ 'Очакваме отговор до': `1 февруари 2027 г.${sentence}` });
  });

  it('is none once nothing is expected of the other body', async () => {
    const { facts } = await setUp('FORWARDED', { nextDay: null });
    expect(Object.keys(facts).filter((heading) => Object.values(headings).includes(heading))).toEqual([]);
  });
});
