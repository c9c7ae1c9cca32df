import { describe, expect, it } from 'vitest';
import { cyrillicReadings } from './latin-words.ts';
import { stemOf } from './stem.ts';

describe('forms of one word have one stem', () => {
  it.each([
    ['дупка', 'дупката', 'дупки', 'дупките'],
    ['тротоар', 'тротоара', 'тротоарът', 'тротоари', 'тротоарите'],
    ['място', 'мястото', 'места', 'местата'],
    ['контейнер', 'контейнери', 'контейнерите'],
    ['счупен', 'счупена', 'счупеното', 'счупените'],
    ['осветление', 'осветлението', 'осветления'],
    ['метър', 'метъра', 'метри', 'метрите'],
    ['паркирам', 'паркират', 'паркиращите', 'паркирани'],
  ])('%s, %s …', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it('and different words different ones', () => {
    expect(new Set(['дупка', 'дървета', 'вода', 'тротоар', 'шахта', 'куче'].map(stemOf)).size).toBe(6);
  });
});

describe('Latin-typed Bulgarian', () => {
  it.each([
    ['dupka', 'дупка'],
    ['ulica', 'улица'],
    ['4ovek', 'човек'],
    ['shahta', 'шахта'],
    ['darvo', 'дърво'],
    ['durvo', 'дърво'],
    ['osvetlenie', 'осветление'],
    ['plosht', 'площ'],
  ])('%s may be %s', (latin, word) => {
    expect(cyrillicReadings(latin)).toContain(word);
  });

  it('has few readings, however long the word', () => {
    expect(cyrillicReadings('uayuayuayuayuayuayuayuay').length).toBeLessThanOrEqual(96);
  });
});
