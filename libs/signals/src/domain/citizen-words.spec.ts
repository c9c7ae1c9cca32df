import { describe, expect, it } from 'vitest';
import { citizenEventTitle, citizenStatusLabel } from './citizen-words.ts';

describe('what citizens read of the workflow', () => {
  it('speaks to the reporter and about the reporter to those who follow', () => {
    expect(citizenStatusLabel('AWAITING_REPORTER', 'reporter').in('BG')).toBe('Чака Вашия отговор');
    expect(citizenStatusLabel('AWAITING_REPORTER', 'follower').in('BG')).toBe('Чака отговор от подателя');
    expect(citizenEventTitle('answered', 'reporter').in('BG')).toBe('Вие отговорихте');
    expect(citizenEventTitle('answered', 'follower').in('BG')).toBe('Подателят отговори');
  });

  it('has plain words where the office has its own', () => {
    expect(citizenStatusLabel('REJECTED', 'reporter').in('BG')).toBe('Без действия');
    expect(citizenStatusLabel('RESOLVED', 'reporter').in('BG')).toBe('Изпълнен');
    expect(citizenEventTitle('forwarded', 'follower').in('BG')).toBe('Отговаря друга институция');
  });
});
