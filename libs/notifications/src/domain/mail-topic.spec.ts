import { describe, expect, it } from 'vitest';
import { mailKinds, topicOf } from '../kinds/mail-kind.ts';
import { mailTopics, pacesOf, topicsOf, usualPace } from './mail-topic.ts';

describe('mails that may be switched off', () => {
  it(
    'are progress, delays, notes between staff and reminders; mails required by law or requested by the reader ' +
      'are always sent',
    () => {
      expect(mailKinds.filter((kind) => topicOf(kind) !== undefined)).toEqual([
        'status_changed',
        'late',
        'published',
        'unpublished',
        'assigned_to_you',
        'reporter_answered',
        'mentioned',
        'daily_digest',
        'daily_news',
        'monthly_figures',
        'weekly_figures',
        'weekly_news',
        'records_outage',
      ]);
    },
  );
});

describe('the topics of an account', () => {
  it('are those of its role, and every topic is somebody’s', () => {
    expect(topicsOf('CITIZEN')).toEqual(['STATUS_CHANGES', 'LATE_NOTICES', 'WEEKLY_NEWS']);
    expect(topicsOf('CLERK')).toEqual(['ASSIGNMENTS', 'MENTIONS', 'DAILY_DIGEST', 'MONTHLY_FIGURES']);
    expect(new Set((['CITIZEN', 'CLERK', 'DISPATCHER', 'MANAGER'] as const).flatMap(topicsOf))).toEqual(
      new Set(mailTopics),
    );
  });
});

describe('the ways in which news come', () => {
  it('are among those that are offered, and only interim news wait for the next morning', () => {
    expect(mailTopics.filter((topic) => !pacesOf(topic).includes(usualPace(topic)))).toEqual([]);
    expect(mailTopics.filter((topic) => pacesOf(topic).includes('DAILY'))).toEqual(['STATUS_CHANGES']);
  });

  it('leave receipt, number, questions, messages and outcomes out: they come at once', () => {
    const promised = ['received', 'registered', 'number_changed', 'question', 'message', 'resolved', 'closed'] as const;
    const further = ['rejected', 'forwarded', 'duplicate', 'withdrawn', 'reopened', 'number_withdrawn'] as const;
    expect([...promised, ...further].filter((kind) => topicOf(kind) !== undefined)).toEqual([]);
  });
});
