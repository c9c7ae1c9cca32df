import { Injectable, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { type LetterHeadFragment, LetterPageDocument, type ReferralPartsFragment } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { firstValueFrom } from 'rxjs';
import { isoDay } from '../date/day-text.ts';
import { NoteReferral, type ReferralToNote } from './note-referral.ts';

/** As many characters as the form takes. */
const longestWords = 4_000;

/** Opens the note about a forwarding with what a body answered by letter: its day, and its words without quotations. */
@Injectable({ providedIn: 'root' })
export class LetterAsAnswer {
  private readonly client = inject(GraphqlClient);
  private readonly dialog = inject(MatDialog);

  /** @returns whether the answer was noted */
  async note(signalId: string, referral: ReferralPartsFragment, letter: LetterHeadFragment): Promise<boolean> {
    const read = await this.client.query(LetterPageDocument, { id: letter.id });
    const text = read && 'text' in read ? read.text : letter.beginning;
    const data: ReferralToNote = {
      signalId,
      referral,
      letter: { on: isoDay(new Date(letter.receivedAt)), words: wordsOf(text) },
    };
    const window = this.dialog.open<NoteReferral, ReferralToNote, true>(NoteReferral, {
      data,
      width: '480px',
      restoreFocus: true,
    });
    return (await firstValueFrom(window.afterClosed())) === true;
  }
}

/** What was written, without the lines of the mail that it quotes. */
function wordsOf(text: string): string {
  const written = text.split('\n').filter((line) => !line.startsWith('>'));
  return [...written.join('\n').trim()].slice(0, longestWords).join('');
}
