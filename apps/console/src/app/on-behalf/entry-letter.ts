import { Component, input } from '@angular/core';
import type { LetterToEnterQuery } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { PhotoStrip } from '../signal/photo-strip.ts';

/** The letter of which a report is made, above the form: whose it is, its photos, and where it is read. */
@Component({
  selector: 'ns-entry-letter',
  imports: [screenParts, PhotoStrip],
  template: `
    <section class="ns-card ns-stack" aria-labelledby="entry-letter" data-testid="entry-letter">
      @let sender = letter().senderName ?? letter().senderAddress ?? ('letter.noSender' | transloco);
      <div class="ns-line ns-apart">
        <h2 id="entry-letter">{{ 'letter.entryFrom' | transloco: { sender } }}</h2>
        <a [routerLink]="['/letters', letter().id]">{{ 'letter.open' | transloco }}</a>
      </div>
      @if (address(); as found) {
        <p class="ns-small ns-quiet">{{ 'letter.entryAddress' | transloco: { address: found } }}</p>
      }
      @if (letter().photos.length) {
        <p class="ns-small ns-quiet">{{ 'letter.entryPhotos' | transloco }}</p>
        <ns-photo-strip [photos]="letter().photos" />
      }
    </section>
  `,
  styles: `
    h2 {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class EntryLetter {
  readonly letter = input.required<NonNullable<LetterToEnterQuery['letter']>>();
  /** The address that was found in its words; empty without one. */
  readonly address = input.required<string>();
}
