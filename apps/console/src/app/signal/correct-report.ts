import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { type SignalDetailsFragment, CorrectSignalDocument } from '@ns/contract/console';
import type { MapPosition } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { ChoiceField } from '../choice/choice-field.ts';
import type { Choice } from '../choice/find-choice.ts';
import { fieldRules } from '../form/field-rules.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';
import { MapCanvas } from '../map/map-canvas.ts';
import { ConflictNotice } from './conflict-notice.ts';
import { keptWords } from './kept-words.ts';

/** The report to be corrected, and the part that the person pressed beside. */
export interface ReportToCorrect {
  readonly signal: SignalDetailsFragment;
  readonly part: 'text' | 'place';
  readonly settlements: readonly Choice[];
}

/** Corrects what a report says: its text or its place. What was there before stays in the history. */
@Component({
  selector: 'ns-correct-report',
  imports: [screenParts, dialogParts, fieldParts, CdkTextareaAutosize, ChoiceField, ConflictNotice, MapCanvas],
  templateUrl: './correct-report.html',
  styles: `
    ns-map-canvas {
      height: 260px;
    }
  `,
})
export class CorrectReport {
  private readonly window = inject<MatDialogRef<CorrectReport>>(MatDialogRef);
  protected readonly data = inject<ReportToCorrect>(MAT_DIALOG_DATA);
  protected readonly message = fieldMessage;
  protected readonly location = signal<MapPosition | null>(this.data.signal.location ?? null);
  /** The state that the person began with, when another one has taken its place meanwhile. */
  protected readonly former = signal<SignalDetailsFragment | null>(null);
  /** The state that the correction is made on. */
  protected readonly base = signal(this.data.signal);
  private readonly rules = fieldRules();
  /** The same key goes with the next try, so a lost answer makes no second correction. */
  private clientKey: string = crypto.randomUUID();
  protected readonly form = new MutationForm(signal(wordsOf(this.data.signal)), {
    shows: ['location'],
    rules: (path) => {
      this.rules.needed(path.description);
      this.rules.needed(path.settlement, { text: 'transition.missingChoice' });
      this.rules.atMost(path.description, 4_000);
      this.rules.atMost(path.address, 300);
      this.rules.atMost(path.entrance, 60);
      this.rules.atMost(path.approach, 120);
    },
    save: () => this.save(),
  });

  private async save(): Promise<void> {
    const { id: signalId, version } = this.base();
    const point = this.location();
    const location = point && { lat: point.lat, lon: point.lon };
    const input = { signalId, version, clientKey: this.clientKey, ...this.form.model(), location };
    const answer = await this.form.send(CorrectSignalDocument, { input }, 'Signal', 'StaleVersionError');
    if (answer?.__typename === 'Signal') {
      this.window.close();
    } else if (answer) {
      this.goOnFrom(answer.current);
    } else if (this.form.problemsUnder('clientKey').length > 0) {
      this.clientKey = crypto.randomUUID();
    }
  }

  /** Somebody was faster: what was corrected here stays in the form, everything else is as it is now. */
  private goOnFrom(present: SignalDetailsFragment): void {
    const before = this.base();
    const own = this.location();
    const isMoved = own?.lat !== before.location?.lat || own?.lon !== before.location?.lon;
    this.form.model.set(keptWords(this.form.model(), wordsOf(before), wordsOf(present)));
    this.location.set(isMoved ? own : (present.location ?? null));
    this.base.set(present);
    this.former.set(before);
  }
}

function wordsOf({ description, settlement, address, entrance, approach }: SignalDetailsFragment) {
  return {
    description,
    settlement: settlement.code,
    address: address ?? '',
    entrance: entrance ?? '',
    approach: approach ?? '',
  };
}
