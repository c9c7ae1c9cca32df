import { describe, expect, it } from 'vitest';
import { insertField, textPieces } from './text-pieces.ts';

const fields = [{ name: 'reference', label: 'Номер на сигнала' }];

describe('a ready text while it is written', () => {
  it('shows its fields by their names and what is no field as a mistake', () => {
    expect(textPieces('Сигнал {reference} от {когато} е {приет', fields)).toEqual([
      { kind: 'words', text: 'Сигнал ' },
      { kind: 'field', text: 'Номер на сигнала' },
      { kind: 'words', text: ' от ' },
      { kind: 'unknown', text: '{когато}' },
      { kind: 'words', text: ' е {приет' },
    ]);
  });

  it('gets a field where the caret stands', () => {
    expect(insertField('Сигнал е приет', 7, 7, 'reference')).toEqual({ text: 'Сигнал {reference}е приет', caret: 18 });
    expect(insertField('Сигнал ХХХ.', 7, 10, 'reference').text).toBe('Сигнал {reference}.');
  });
});
