import { Component, computed, input } from '@angular/core';

/** A part of a text, in UTF-16 units. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
}

/** The text in pieces, in order; what lies outside of it is left out. */
export function piecesOf(
  text: string,
  parts: readonly TextPart[],
): readonly { readonly text: string; readonly marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of parts.toSorted((one, other) => one.from - other.from)) {
    const start = Math.max(at, from);
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, to), marked: true });
    at = Math.max(at, to);
  }
  return [...pieces, { text: text.slice(at), marked: false }].filter((piece) => piece.text !== '');
}

/** A text in which the words that were searched for are marked. */
@Component({
  selector: 'ns-marked-text',
  // Without its container a piece would get the spaces that are around it here.
  template: `
    @for (piece of pieces(); track $index) {
      @if (piece.marked) {
        <mark>{{ piece.text }}</mark>
      } @else {
        <ng-container>{{ piece.text }}</ng-container>
      }
    }
  `,
  styles: `
    mark {
      padding: 0 1px;
      border-radius: 3px;
      background: var(--ns-tone-waiting-ground);
      color: var(--ns-tone-waiting-ink);
      font-weight: 600;
    }
  `,
})
export class MarkedText {
  readonly text = input.required<string>();
  readonly ranges = input.required<readonly TextPart[]>();

  protected readonly pieces = computed(() => piecesOf(this.text(), this.ranges()));
}
