import '@angular/compiler';
import { describe, expect, it } from 'vitest';
import { type FieldRule, TransitionControls } from './transition-controls.ts';

const rule = (field: FieldRule['field'], required: boolean): FieldRule => ({
  field,
  required,
  label: field,
  hint: null,
});

describe('the fields of a transition', () => {
  it('are required exactly where the server requires them', () => {
    const controls = new TransitionControls();
    controls.follow([rule('MESSAGE', true), rule('NOTE', false)]);
    expect(controls.controls.message.valid).toBe(false);
    expect(controls.controls.note.valid).toBe(true);
    controls.follow([rule('NOTE', false)]);
    expect(controls.valid).toBe(true);
  });

  it('keep what was typed when another target is chosen', () => {
    const controls = new TransitionControls();
    controls.controls.message.setValue('Дупката е запълнена.');
    controls.follow([rule('NOTE', false)]);
    controls.follow([rule('MESSAGE', true)]);
    expect(controls.controls.message.value).toBe('Дупката е запълнена.');
  });

  it('are sent only when the chosen target asks for them', () => {
    const controls = new TransitionControls();
    controls.patchValue({ message: '  Готово.  ', department: 'roads', note: '', photoIds: ['p1'] });
    expect(controls.answers([rule('MESSAGE', true), rule('NOTE', false), rule('PHOTOS', true)])).toEqual({
      message: 'Готово.',
      photoIds: ['p1'],
    });
  });
});
