import { describe, expect, it } from 'vitest';
import { citizenEventTitle, citizenStatusLabel } from './citizen-words.ts';

describe('what citizens read of the workflow', () => {
  it('speaks to the reporter and about the reporter to those who follow', () => {
    expect(citizenStatusLabel('AWAITING_REPORTER', 'reporter').bg).toBe('Чака Вашия отговор');
    expect(citizenStatusLabel('AWAITING_REPORTER', 'follower').bg).toBe('Чака отговор от подателя');
    expect(citizenEventTitle('answered', 'reporter').bg).toBe('Вие отговорихте');
    expect(citizenEventTitle('answered', 'follower').bg).toBe('Подателят отговори');
  });

  it('has plain words where the office has its own', () => {
    expect(citizenStatusLabel('REJECTED', 'reporter').bg).toBe('Без действия');
    expect(citizenStatusLabel('RESOLVED', 'reporter').bg).toBe('Изпълнен');
    expect(citizenEventTitle('forwarded', 'follower').bg).toBe('Препратен на друга институция');
  });
});
