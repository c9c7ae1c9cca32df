import { ScreenTexts } from '@ns/web';
import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import { firstValueFrom } from 'rxjs';
import { type Conflict, ConflictDialog } from './conflict-dialog.ts';

/** Notices about a step that was sent. */
export interface StepNotices {
  /** It was taken at once. */
  readonly made: (status: string) => void;
  /** It was refused after its person had gone on to another report. */
  readonly notMade: (reference: string) => void;
  /** Somebody was faster. @returns whether the person goes on from the state as it is now */
  readonly explain: (conflict: Conflict) => Promise<boolean>;
}

/** Call it where injection works. */
export function stepNotices(): StepNotices {
  const snackBar = inject(MatSnackBar);
  const dialog = inject(MatDialog);
  const { t } = inject(ScreenTexts);
  return {
    made: (status) => {
      snackBar.open(t('transition.done', { status }), undefined, { duration: 5_000 });
    },
    notMade: (reference) => {
      snackBar.open(t('transition.notMade', { reference }), undefined, { duration: 8_000 });
    },
    explain: async (conflict) => {
      const opened = dialog.open<ConflictDialog, Conflict, boolean>(ConflictDialog, { data: conflict, width: '640px' });
      return (await firstValueFrom(opened.afterClosed())) === true;
    },
  };
}
