import '@angular/compiler';
import { FormControl } from '@angular/forms';
import { describe, expect, it } from 'vitest';
import { showProblems } from './field-problems.ts';

describe('objections of the server', () => {
  it('stand at the field they are about', () => {
    const message = new FormControl('кратко');
    const rest = showProblems({ message }, [{ path: 'input.message', message: 'Опишете какво е направено.' }]);
    expect(rest).toEqual([]);
    expect(message.errors).toEqual({ server: 'Опишете какво е направено.' });
  });

  it('go away when the field is changed', () => {
    const message = new FormControl('кратко');
    showProblems({ message }, [{ path: 'message', message: 'Опишете какво е направено.' }]);
    message.setValue('Дупката е запълнена.');
    expect(message.valid).toBe(true);
  });

  it('are given back when no field is theirs, so that none is lost', () => {
    expect(showProblems({}, [{ path: 'signalId', message: 'Няма такъв сигнал.' }])).toEqual(['Няма такъв сигнал.']);
  });
});
