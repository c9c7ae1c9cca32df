import { describe, expect, it } from 'vitest';
import { type Step, commonSteps } from './common-steps.ts';

const rule = (field: Step['fields'][number]['field'], required: boolean): Step['fields'][number] => ({
  field,
  required,
  label: field,
  hint: null,
});
const step = (to: Step['to'], ...fields: Step['fields']): Step => ({ to, label: to, publicMessage: null, fields });

describe('the steps of several signals', () => {
  it('are those of any of them, each once', () => {
    const steps = commonSteps([
      [step('ASSIGNED'), step('REJECTED')],
      [step('ASSIGNED'), step('RESOLVED')],
    ]);
    expect(steps.map(({ to }) => to)).toEqual(['ASSIGNED', 'REJECTED', 'RESOLVED']);
  });

  it('ask for what any of the signals must give', () => {
    const [assign] = commonSteps([
      [step('ASSIGNED', rule('DEPARTMENT', false))],
      [step('ASSIGNED', rule('DEPARTMENT', true), rule('NOTE', false))],
    ]);
    expect(assign?.fields).toEqual([rule('DEPARTMENT', true), rule('NOTE', false)]);
  });

  it('leave out what only one signal can be given', () => {
    expect(
      commonSteps([
        [step('DUPLICATE', rule('DUPLICATE_OF', true)), step('RESOLVED', rule('MESSAGE', true), rule('PHOTOS', false))],
      ]),
    ).toEqual([step('RESOLVED', rule('MESSAGE', true))]);
  });
});
