import { Component, input } from '@angular/core';
import type { LetterHeadFragment, LetterState } from '@ns/contract/console';
import type { IconName } from '../appearance/icon-set.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import type { Tone } from '../appearance/status-look.ts';

const looks = {
  WAITING: { tone: 'waiting', icon: 'clock' },
  ENTERED: { tone: 'done', icon: 'check' },
  NOTED: { tone: 'done', icon: 'note' },
  ANSWERED: { tone: 'done', icon: 'mail' },
  DISMISSED: { tone: 'ended', icon: 'ban' },
  AUTOMATIC: { tone: 'ended', icon: 'settings' },
  RETURNED: { tone: 'ended', icon: 'undo' },
} as const satisfies Record<LetterState, { readonly tone: Tone; readonly icon: IconName }>;

/** Where a letter stands and what it is, in a word each. */
@Component({
  selector: 'ns-letter-marks',
  imports: [screenParts],
  host: { class: 'ns-line' },
  template: `
    @let state = letter().state;
    <ns-chip [tone]="looks[state].tone" [icon]="looks[state].icon" [label]="'letter.states.' + state | transloco" />
    @if (letter().problem; as problem) {
      <ns-chip tone="trouble" icon="attention" [label]="'letter.problems.' + problem | transloco" />
    }
    @if (!onReport() && letter().aboutReference; as reference) {
      <ns-chip tone="working" icon="mail" [label]="'letter.about' | transloco: { reference }" />
    }
    @if (letter().answersBodyMail) {
      <ns-chip tone="new" icon="forward" [label]="'letter.answersBodyMail' | transloco" />
    }
    @if (letter().isFromReporter) {
      <ns-chip tone="new" icon="person" [label]="'letter.fromReporter' | transloco" />
    }
  `,
})
export class LetterMarks {
  readonly letter = input.required<LetterHeadFragment>();
  /** Whether it is shown on the page of the report that it is about. */
  readonly onReport = input(false);
  protected readonly looks = looks;
}
