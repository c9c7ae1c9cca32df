import { TestBed } from '@angular/core/testing';
import { Component, signal } from '@angular/core';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { type FieldRule, StepForm } from './step-form.ts';

const rule = (field: FieldRule['field'], required: boolean): FieldRule => ({
  field,
  required,
  label: field,
  hint: null,
});

@Component({ selector: 'ns-page', template: '' })
class Page {
  readonly rules = signal<readonly FieldRule[]>([]);
  readonly form = new StepForm(this.rules, () => Promise.resolve());
}

async function setUp(...rules: FieldRule[]) {
  const { form, rules: asked } = (await showForm(Page, {})).fixture.componentInstance;
  asked.set(rules);
  const write = (values: Partial<ReturnType<typeof form.model>>) => {
    form.model.update((present) => ({ ...present, ...values }));
    TestBed.tick();
  };
  return { form, asked, write, isValid: () => form.fields().valid() };
}

describe('the fields of a transition', () => {
  it('are required exactly where the server requires them', async () => {
    const { form, asked, isValid } = await setUp(rule('MESSAGE', true), rule('NOTE', false));
    expect([form.fields.message().required(), form.fields.note().required(), isValid()]).toEqual([true, false, false]);
    asked.set([rule('NOTE', false)]);
    expect(isValid()).toBe(true);
    asked.set([rule('PHOTOS', true)]);
    expect(isValid()).toBe(false);
  });

  it('of another step have nothing of this one, and come back with it', async () => {
    const { form, write } = await setUp();
    const blank = form.model();
    write({ department: 'roads', message: 'Препратихме го.', externalBody: 'viks' });
    write({ assigneeId: 'a' });
    const forwarding = form.model();
    form.goOnWith({});
    TestBed.tick();
    expect(form.model()).toEqual(blank);
    form.goOnWith({ ...forwarding });
    TestBed.tick();
    expect(form.model()).toEqual(forwarding);
  });

  it('forget the person when another department is chosen, not when the present one is named', async () => {
    const { form, write } = await setUp();
    form.ownDepartment = 'roads';
    form.goOnWith({});
    write({ assigneeId: 'a' });
    write({ department: 'roads' });
    expect(form.model().assigneeId).toBe('a');
    write({ department: 'waste' });
    expect(form.model().assigneeId).toBe('');
  });

  it('do not take a message with a place that a ready text left open', async () => {
    const { form, write, isValid } = await setUp(rule('MESSAGE', true));
    write({ message: 'Препратихме го на {externalBody}.' });
    expect(form.fields.message().errors()).toMatchObject([{ kind: 'openPlace' }]);
    write({ message: 'Препратихме го на ВиК.' });
    expect(isValid()).toBe(true);
  });

  it('are sent only when the chosen target asks for them', async () => {
    const { form, write } = await setUp();
    write({ message: '  Готово.  ', department: 'roads', note: '', photoIds: ['p1'] });
    expect(
      form.answers({ fields: [rule('MESSAGE', true), rule('NOTE', false), rule('PHOTOS', true)], publicMessage: null }),
    ).toEqual({
      message: 'Готово.',
      photoIds: ['p1'],
    });
  });
});
