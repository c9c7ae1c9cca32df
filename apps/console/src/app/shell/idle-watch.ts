import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';
import { MatDialog, type MatDialogRef } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import { SessionStore, ScreenTexts } from '@ns/web';
import { SignInOptionsStore } from '../sign-in/sign-in-options.ts';
import { IdleDialog, type IdleWarning } from './idle-dialog.ts';

/** When somebody last used the console in this browser, for all its tabs. */
const lastUseKey = 'ns.lastUse';
/** What the installation said last, for a start without network. */
const idleMinutesKey = 'ns.idleMinutes';
const usesOf = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** Use is written down this often, not with every movement of the mouse. */
const noteEveryMs = 5_000;
const warnBeforeMs = 60_000;
const lookEveryMs = 1_000;

/**
 * Signs a person out who has not used the console for the time that the installation allows, in every tab, and warns a
 * minute before. The server ends such sessions too, but learns of use only when a token is renewed: hence the renewal
 * while somebody works. The shell provides it.
 */
@Injectable()
export class IdleWatch {
  private readonly options = inject(SignInOptionsStore);
  private readonly session = inject(SessionStore);
  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly document = inject(DOCUMENT);
  private readonly owner = inject(DestroyRef);

  private idleMs = 0;
  private lastUse = 0;
  private renewedAt = Date.now();
  private warning: MatDialogRef<IdleDialog, 'leave'> | null = null;
  private readonly secondsLeft = signal(0);
  private leaving = false;

  constructor() {
    void this.begin();
  }

  private async begin(): Promise<void> {
    if (this.session.state() === 'unreachable' && this.wasLeft()) {
      return this.leave();
    }
    const options = await this.options.read();
    const minutes = options ? options.staffIdleMinutes : keptNumber(idleMinutesKey);
    if (minutes === 0 || this.owner.destroyed) {
      return;
    }
    keepNumber(idleMinutesKey, minutes);
    this.idleMs = minutes * 60_000;
    this.note();
    const note = () => this.note();
    const look = () => this.look();
    const hear = ({ key, newValue }: StorageEvent) => key === lastUseKey && this.usedAt(Number(newValue));
    for (const use of usesOf) {
      this.document.addEventListener(use, note, { passive: true, capture: true });
    }
    globalThis.addEventListener('storage', hear);
    this.document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, lookEveryMs);
    this.owner.onDestroy(() => {
      clearInterval(timer);
      globalThis.removeEventListener('storage', hear);
      this.document.removeEventListener('visibilitychange', look);
      for (const use of usesOf) {
        this.document.removeEventListener(use, note, { capture: true });
      }
      this.warning?.close();
    });
  }

  /** While the warning is shown, only its answer counts: a sleeve on the desk must not keep an account open. */
  private note(): void {
    const now = Date.now();
    if (this.warning || now - this.lastUse < noteEveryMs || this.isOver(now)) {
      return;
    }
    this.lastUse = now;
    keepNumber(lastUseKey, now);
    if (now - this.renewedAt > this.idleMs / 3) {
      this.renewedAt = now;
      void this.session.refresh().catch(() => null);
    }
  }

  /** The server cannot say that the session is over: the device does. */
  private wasLeft(): boolean {
    this.idleMs = keptNumber(idleMinutesKey) * 60_000;
    this.lastUse = keptNumber(lastUseKey);
    return this.idleMs > 0 && this.isOver(Date.now());
  }

  /** Another tab is in use. */
  private usedAt(moment: number): void {
    if (moment > this.lastUse) {
      this.lastUse = moment;
      this.warning?.close();
    }
  }

  private isOver(now: number): boolean {
    return this.lastUse > 0 && now - this.lastUse >= this.idleMs;
  }

  private look(): void {
    const now = Date.now();
    if (this.isOver(now)) {
      void this.leave();
      return;
    }
    const leftMs = this.lastUse + this.idleMs - now;
    this.secondsLeft.set(Math.ceil(leftMs / 1_000));
    if (leftMs <= Math.min(warnBeforeMs, this.idleMs / 2) && !this.warning) {
      this.warn();
    }
  }

  private warn(): void {
    const data: IdleWarning = { minutes: Math.round(this.idleMs / 60_000), secondsLeft: this.secondsLeft };
    const warning = this.dialog.open<IdleDialog, IdleWarning, 'leave'>(IdleDialog, {
      role: 'alertdialog',
      ariaDescribedBy: 'idle-text',
      width: '440px',
      data,
    });
    this.warning = warning;
    warning.afterClosed().subscribe((answer) => {
      this.warning = null;
      if (answer === 'leave') {
        void this.leave();
      } else if (!this.isOver(Date.now())) {
        this.note();
      }
    });
  }

  private async leave(): Promise<void> {
    if (this.leaving) {
      return;
    }
    this.leaving = true;
    const isAsked = !this.isOver(Date.now());
    // Without a network the page is left all the same; the server ends the session by itself.
    if (await this.session.signOut()) {
      await this.session.forget();
    }
    this.warning?.close();
    if (!isAsked) {
      this.snackBar.open(this.t('idle.ended'), undefined, { duration: 60_000 });
    }
  }
}

/** 0 where nothing is kept. */
function keptNumber(key: string): number {
  try {
    return Number(localStorage.getItem(key));
  } catch {
    return 0;
  }
}

function keepNumber(key: string, value: number): void {
  try {
    localStorage.setItem(key, String(value));
  } catch {
    // Blocked storage: each tab then counts for itself.
  }
}
