import {
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatIconAnchor } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import type { SignalStatus } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { PageTitle } from '../navigation/page-title.ts';
import { SignalDetail } from '../signal/signal-detail.ts';
import { InboxStore } from './inbox-store.ts';

/** The signal that is open next to the list: how to close it and its neighbours. */
@Component({
  selector: 'ns-inbox-signal',
  imports: [screenParts, MatIconAnchor, MatTooltip, SignalDetail],
  template: `
    <nav [attr.aria-label]="'signal.backLabel' | transloco">
      <a
        matIconButton
        [routerLink]="['/signals', id()]"
        [attr.aria-label]="'keys.action.wholePage' | transloco"
        [matTooltip]="'keys.action.wholePage' | transloco"
      >
        <mat-icon svgIcon="whole" aria-hidden="true" />
      </a>
      @for (way of ways(); track way.action) {
        <a
          matIconButton
          [routerLink]="['/inbox', way.id]"
          queryParamsHandling="preserve"
          [attr.aria-label]="'keys.action.' + way.action | transloco"
          [matTooltip]="'keys.action.' + way.action | transloco"
        >
          <mat-icon svgIcon="up" [class.down]="way.action === 'next'" aria-hidden="true" />
        </a>
      }
      <a
        matIconButton
        routerLink="/inbox"
        queryParamsHandling="preserve"
        [attr.aria-label]="'inbox.closeSignal' | transloco"
        [matTooltip]="'inbox.closeSignal' | transloco"
      >
        <mat-icon svgIcon="close" aria-hidden="true" />
      </a>
    </nav>
    <ns-signal-detail [signalId]="id()" (shown)="arrive($event)" (through)="through.emit()" />
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      min-height: 48px;
      padding: 4px 16px 40px;
      /* The ways out of the report stand in the first line of its head, which leaves them this room. */
      --ns-head-room: 184px;
    }
    nav {
      position: absolute;
      top: 4px;
      right: 8px;
      z-index: 1;
      display: flex;
    }
    /* On a phone they have a line of their own. */
    @media (max-width: 640px) {
      :host {
        --ns-head-room: 0px;
      }
      nav {
        position: static;
        justify-content: end;
        margin: 0 -8px -4px;
      }
    }
    .down {
      rotate: 180deg;
    }
    // The foot of the report ends at that of the screen.
    @media (max-width: 600px) {
      :host {
        padding-bottom: 0;
      }
    }
    @media print {
      nav {
        display: none;
      }
    }
  `,
})
export class InboxSignal {
  private readonly store = inject(InboxStore);
  private readonly injector = inject(Injector);
  private readonly title = inject(PageTitle);

  readonly id = input.required<string>();
  /** A step was sent, and nothing more is begun with the signal. */
  readonly through = output();

  private readonly detail = viewChild.required(SignalDetail);
  /** The ways to the neighbours in the list; from a signal that is not in it, to the first. */
  protected readonly ways = computed(() => {
    const rows = this.store.rows();
    const at = rows.findIndex(({ id }) => id === this.id());
    const [before, after] = [rows[at - 1], rows[at + 1]];
    return [
      ...(before ? [{ action: 'previous', id: before.id }] : []),
      ...(after ? [{ action: 'next', id: after.id }] : []),
    ];
  });

  /** The signal that is on the screen, once it is. */
  private readonly loaded = signal<string | null>(null);
  private requested: { readonly id: string; readonly act: (detail: SignalDetail) => void } | null = null;

  /** Begins a step of a signal, as soon as it is shown. */
  startStep(id: string, to: SignalStatus | null): void {
    this.request(id, (detail) => detail.startStep(to));
  }

  /** Takes a signal, as soon as it is shown. */
  take(id: string): void {
    this.request(id, (detail) => detail.take());
  }

  /** Begins a note on a signal, as soon as it is shown. */
  startNote(id: string): void {
    this.request(id, (detail) => detail.startNote());
  }

  protected arrive(reference: string): void {
    this.title.show(reference);
    this.loaded.set(this.id());
    afterNextRender(() => this.fulfil(), { injector: this.injector });
  }

  private request(id: string, act: (detail: SignalDetail) => void): void {
    this.requested = { id, act };
    this.fulfil();
  }

  private fulfil(): void {
    const requested = this.requested;
    if (requested && requested.id === this.id() && requested.id === this.loaded()) {
      this.requested = null;
      requested.act(this.detail());
    }
  }
}
