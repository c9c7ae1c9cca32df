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

  it('of another step have nothing of this one, and come back with it', () => {
    const controls = new TransitionControls();
    controls.patchValue({ department: 'roads', message: 'Препратихме го.', externalBody: 'viks' });
    controls.controls.assigneeId.setValue('a');
    const forwarding = controls.getRawValue();
    controls.show({});
    expect(controls.getRawValue()).toEqual(new TransitionControls().getRawValue());
    controls.show(forwarding);
    expect(controls.getRawValue()).toEqual(forwarding);
  });

  it('forget the person when another department is chosen, not when the present one is named', () => {
    const controls = new TransitionControls();
    controls.ownDepartment = 'roads';
    controls.controls.assigneeId.setValue('a');
    controls.controls.department.setValue('roads');
    expect(controls.controls.assigneeId.value).toBe('a');
    controls.controls.department.setValue('waste');
    expect(controls.controls.assigneeId.value).toBe('');
  });

  it('do not take a message with a place that a ready text left open', () => {
    const controls = new TransitionControls();
    controls.follow([rule('MESSAGE', true)]);
    controls.controls.message.setValue('Препратихме го на {externalBody}.');
    expect(controls.controls.message.hasError('openPlace')).toBe(true);
    controls.controls.message.setValue('Препратихме го на ВиК.');
    expect(controls.valid).toBe(true);
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
