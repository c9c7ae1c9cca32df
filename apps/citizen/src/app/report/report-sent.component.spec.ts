import { ApplicationInitStatus, inputBinding, signal } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import '../icons/drawings.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { ReportSent } from './report-sent.ts';

const sent = {
  __typename: 'CitizenSignal',
  id: 's1',
  reference: 'NS-2026-000123',
  accessCode: 'AAAAA-AAAAA',
  status: 'RECEIVED',
  statusLabel: 'Приет',
  description: 'Дупка на пътното платно.',
  category: { __typename: 'Category', code: 'pothole', name: 'Дупка', icon: 'road' },
  settlement: { __typename: 'Settlement', code: '63427', name: 'Русе' },
  location: null,
  address: null,
  streetPath: null,
  entrance: null,
  approach: null,
  photos: [],
  answers: [],
  registration: { __typename: 'CitizenRegistration', state: 'PENDING', incomingNumber: null, incomingDate: null },
  availableActions: [],
  following: false,
  nextDay: null,
  latestNews: null,
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
  actionTaken: null,
  serviceDueOn: '2026-12-04',
  statutoryDueOn: '2027-01-20',
  department: null,
  forwardedTo: null,
  referral: null,
  duplicateOf: null,
  question: null,
  takesLateAnswer: false,
  rating: null,
  timeline: [],
};

describe('the page after a report was sent', () => {
  it('says in order what follows: number by mail, a look before it is public, the work, the outcome', async () => {
    stubServer({ MySignal: () => ({ mySignal: sent }) });
    TestBed.configureTestingModule({
      // Notifications and installing are asked about later, by parts of their own.
      deferBlockBehavior: DeferBlockBehavior.Manual,
      providers: [
        provideRouter([]),
        provideGraphql(),
        provideTranslations(dictionaries),
        { provide: ConfigToken, useValue: {} },
        { provide: WideScreen, useValue: { navigationAbove: signal(false), isLow: signal(false) } },
      ],
    });
    await TestBed.inject(ApplicationInitStatus).donePromise;
    const fixture = TestBed.createComponent(ReportSent, { bindings: [inputBinding('id', () => 's1')] });
    const page = fixture.nativeElement as HTMLElement;
    const steps = () => [...page.querySelectorAll('ol.next li')].map(({ textContent }) => textContent);
    await expect.poll(steps).toHaveLength(4);
    expect(steps()[0]).toContain('имейл с входящия номер');
    expect(steps()[1]).toBe(
      'Служител преглежда сигнала, преди той да се появи на картата. Името и имейлът Ви не се публикуват.',
    );
    expect(steps()[2]).toContain('Звеното');
    expect(steps()[3]).toContain('Накрая');
    expect(page.textContent).not.toContain('сигналът е публикуван');
  });
});
