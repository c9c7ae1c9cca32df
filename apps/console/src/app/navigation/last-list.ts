import { Injectable, signal } from '@angular/core';

/** URL parameters of the list that was shown last, for the way back to it. The shell provides it. */
@Injectable()
export class LastList {
  private readonly shown = signal<Readonly<Record<string, string | null>>>({});
  readonly params = this.shown.asReadonly();

  remember(params: Readonly<Record<string, string | null>>): void {
    this.shown.set(params);
  }
}
