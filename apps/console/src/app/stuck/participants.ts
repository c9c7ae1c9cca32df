import { Component, DestroyRef, DOCUMENT, computed, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { ParticipantRegisterDocument, RefreshParticipantsDocument } from '@ns/contract/console';
import { LocalDates, MutationSender, ScreenTexts, watchQuery } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import type { IconName } from '../appearance/icon-set.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import type { Tone } from '../appearance/status-look.ts';

/** The answer of the register is in no feed, so it is looked at. */
const lookEveryMs = 10_000;

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly label: string;
}

/** The register of the participants of СЕОС and what it says of the records system; nothing where none is set. */
@Component({
  selector: 'ns-participants',
  imports: [screenParts],
  template: `
    <ns-load-failure [text]="query.error()?.message" (again)="query.refetch()" />
    @if (register(); as register) {
      <section class="ns-card" aria-labelledby="participants" data-testid="participants">
        <h2 id="participants">{{ 'participants.title' | transloco }}</h2>
        <ns-chip [tone]="look().tone" [icon]="look().icon" [label]="look().label | transloco" />
        <p class="ns-small ns-quiet wide">{{ 'participants.text' | transloco }}</p>
        @if (register.problem; as problem) {
          <p class="wide">{{ problem }}</p>
        }
        <dl class="wide">
          @for (fact of facts(); track fact.name) {
            <div>
              <dt>{{ 'participants.' + fact.name | transloco }}</dt>
              <dd class="ns-number">{{ fact.text }}</dd>
            </div>
          }
        </dl>
        @if (warning(); as warning) {
          <p class="wide" data-testid="participants-warning">{{ warning }}</p>
        }
        @if (canCorrect()) {
          <button
            matButton="outlined"
            type="button"
            [disabled]="mutation.busy() || register.isAsked"
            (click)="refresh()"
          >
            <mat-icon svgIcon="again" aria-hidden="true" />{{ 'participants.refresh' | transloco }}
          </button>
        }
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: start;
      gap: 10px 16px;
    }
    h2 {
      margin: 0;
    }
    .wide {
      grid-column: 1 / -1;
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.8125rem;
      line-height: 1.4;
    }
    dd {
      font-weight: 550;
      overflow-wrap: anywhere;
    }
    button {
      justify-self: start;
    }
  `,
})
export class Participants {
  private readonly document = inject(DOCUMENT);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly dates = inject(LocalDates);
  private readonly permissions = inject(Permissions);
  protected readonly canCorrect = this.permissions.canCorrect;
  protected readonly mutation = new MutationSender();
  protected readonly query = watchQuery(ParticipantRegisterDocument, () =>
    this.permissions.has('registration.compare') ? {} : null,
  );
  protected readonly register = computed(() => this.query.data()?.participantRegister ?? null);

  /** Somebody has to see to what the register says. */
  private readonly isAmiss = computed(() => {
    const { isPinned, isOtherThanPinned, partner } = this.register() ?? {};
    return isPinned ? isOtherThanPinned : partner?.status !== 'ACTIVE';
  });

  protected readonly look = computed<Look>(() => {
    const register = this.register();
    if (register?.isAsked) {
      return { tone: 'waiting', icon: 'clock', label: 'participants.asked' };
    }
    if (register?.problem) {
      return { tone: 'trouble', icon: 'unlinked', label: 'participants.failed' };
    }
    return this.isAmiss()
      ? { tone: 'trouble', icon: 'attention', label: 'participants.amiss' }
      : { tone: 'done', icon: 'check', label: 'participants.answers' };
  });

  protected readonly facts = computed(() => {
    const { answeredAt, active = 0, leftOut = 0, partner } = this.register() ?? {};
    const since = partner && this.dates.date(partner.certificateSince);
    return [
      { name: 'answeredAt', text: answeredAt ? this.dates.moment(answeredAt) : this.t('participants.never') },
      { name: 'active', text: String(active) },
      ...(leftOut > 0 ? [{ name: 'leftOut', text: String(leftOut) }] : []),
      ...(partner
        ? [
            { name: 'partner', text: `${partner.name} · ${this.t(`participants.status.${partner.status}`)}` },
            { name: 'serial', text: `${partner.certificateSerial}, ${this.t('participants.since')} ${since}` },
          ]
        : []),
    ];
  });

  /** What has to be seen to, or which certificate counts; null while the register says nothing. */
  protected readonly warning = computed(() => {
    const register = this.register();
    if (!register?.answeredAt) {
      return null;
    }
    if (register.isPinned) {
      return this.t(register.isOtherThanPinned ? 'participants.otherThanPinned' : 'participants.pinned');
    }
    const refused = this.t('participants.refused');
    if (!register.partner) {
      return `${this.t('participants.notListed')} ${refused}`;
    }
    return register.partner.status === 'ACTIVE' ? null : refused;
  });

  constructor() {
    const timer = setInterval(() => !this.document.hidden && void this.query.refetch(), lookEveryMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async refresh(): Promise<void> {
    const done = await this.mutation.send(RefreshParticipantsDocument, {}, 'ParticipantRegister');
    const said = done ? this.t('participants.wanted') : this.mutation.failure();
    this.snackBar.open(said || '', undefined, { duration: 6_000 });
    void this.query.refetch();
  }
}
