import { Component, input } from '@angular/core';
import { type FieldTree, type SchemaPathTree, hidden } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Channel, SubmitOnBehalfInput } from '@ns/contract/console';
import { type FieldProblem, dayInSofia } from '@ns/web';
import { fieldMessage } from '@ns/web/forms';
import { DateField } from '../date/date-field.ts';
import { fieldParts } from '../form/form-parts.ts';
import type { fieldRules } from '../form/field-rules.ts';

/** The number that a letter has in the records system before it is entered; empty when it has none. */
interface NumberFields {
  readonly number: string;
  /** YYYY-MM-DD */
  readonly numberedOn: string;
}

export const noLetterNumber: NumberFields = { number: '', numberedOn: '' };

/** Ways of which the registry may have given a number before the report is entered. */
const letterChannels: readonly string[] = ['EMAIL', 'LETTER'] satisfies readonly Channel[];

type LetterModel = NumberFields & { readonly channel: string };

/** A letter has a number and its day, or neither. */
export function letterNumberRules(
  path: SchemaPathTree<LetterModel>,
  present: () => LetterModel,
  { needed, atMost }: ReturnType<typeof fieldRules>,
): void {
  for (const field of [path.number, path.numberedOn]) {
    hidden(field, () => !letterChannels.includes(present().channel));
  }
  needed(path.number, { when: () => present().numberedOn !== '' });
  needed(path.numberedOn, { when: () => present().number.trim() !== '' });
  atMost(path.number, 100);
}

/** The number as it is sent; null for a report that has none. */
export function letterNumberOf({ channel, number, numberedOn }: LetterModel): SubmitOnBehalfInput['numbered'] {
  const isNumbered = letterChannels.includes(channel) && number.trim() !== '';
  return isNumbered ? { incomingNumber: number.trim(), incomingDate: numberedOn } : null;
}

const fieldsOfServer: Readonly<Record<string, string>> = {
  numbered: 'number',
  'numbered.incomingNumber': 'number',
  'numbered.incomingDate': 'numberedOn',
};

/** Where an objection of the server to the number stands. */
export function atLetterNumber(problem: FieldProblem): FieldProblem {
  return { ...problem, path: fieldsOfServer[problem.path] ?? problem.path };
}

/** Asks for the number that stands on a letter already. */
@Component({
  selector: 'ns-letter-number',
  imports: [DateField, fieldParts, TranslocoPipe],
  template: `
    @if (!number()().hidden()) {
      <mat-form-field>
        <mat-label>{{ 'onBehalf.letterNumber' | transloco }}</mat-label>
        <input matInput autocomplete="off" [formField]="number()" />
        <mat-hint>{{ 'onBehalf.letterNumberHint' | transloco }}</mat-hint>
        <mat-error>{{ message(number()()) }}</mat-error>
      </mat-form-field>
      <ns-date-field [label]="'onBehalf.letterDate' | transloco" [latestDay]="today" [formField]="numberedOn()" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;

      > * {
        flex: 1 1 220px;
      }
    }
    :host:empty {
      display: none;
    }
  `,
})
export class LetterNumber {
  readonly number = input.required<FieldTree<string>>();
  readonly numberedOn = input.required<FieldTree<string>>();

  protected readonly today = dayInSofia(new Date());
  protected readonly message = fieldMessage;
}
