import { ApplicationInitStatus, inputBinding, signal, twoWayBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CategoryChoiceFragment } from '@ns/contract/citizen';
import { provideTranslations } from '@ns/web';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { QuestionField } from './question-field.ts';

type Question = CategoryChoiceFragment['questions'][number];

const size: Question = {
  code: 'size',
  label: 'Колко е голяма?',
  datatype: 'singlevaluelist',
  required: true,
  values: [
    { code: 'small', label: 'до 20 см' },
    { code: 'big', label: 'над 20 см' },
  ],
  unknownAnswer: { code: 'unknown', label: 'не знам' },
  condition: null,
};

/** Shows the question, with what was answered so far. */
async function setUp(question: Question, answered: readonly string[] = []) {
  TestBed.configureTestingModule({ providers: [provideTranslations(dictionaries)] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const value = signal(answered);
  const fixture = TestBed.createComponent(QuestionField, {
    bindings: [inputBinding('question', signal(question)), twoWayBinding('value', value)],
  });
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const choices = () => [...host.querySelectorAll('ion-radio, ion-checkbox')];
  const tick = async (at: number, checked: boolean) => {
    choices()[at]?.dispatchEvent(new CustomEvent('ionChange', { detail: { checked } }));
    await fixture.whenStable();
  };
  return { names: () => choices().map(({ textContent }) => textContent?.trim()), tick, value };
}

describe('a question with answers to choose from', () => {
  it('offers „не знам“ last where the municipality allows it', async () => {
    const { names } = await setUp(size);
    expect(names()).toEqual(['до 20 см', 'над 20 см', 'не знам']);
  });

  it('does not offer it elsewhere', async () => {
    const { names } = await setUp({ ...size, unknownAnswer: null });
    expect(names()).toEqual(['до 20 см', 'над 20 см']);
  });

  it('lets it stand alone among several answers', async () => {
    const { tick, value } = await setUp({ ...size, datatype: 'multivaluelist' }, ['small']);
    await tick(2, true);
    expect(value()).toEqual(['unknown']);
    await tick(1, true);
    expect(value()).toEqual(['big']);
  });
});
