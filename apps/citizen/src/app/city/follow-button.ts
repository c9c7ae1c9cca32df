import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FollowedSignalsDocument } from '@ns/contract/citizen';
import { FollowSignalDocument, UnfollowSignalDocument } from '@ns/contract/own';
import { GraphqlClient, ScreenTexts, MutationSender } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { firstPage } from '../signals/signal-pages.ts';
import { FollowAccount } from '../account/follow-account.ts';
import { followRequest } from './follow-request.ts';

/** What the button needs of a published signal. */
export interface Followable {
  readonly id: string;
  readonly reference: string;
  readonly followers: number;
  readonly following: boolean;
}

/**
 * „И аз го виждам“: follows with one press. A visitor first says here by email who it is, or signs in elsewhere and
 * comes back; then it is followed by itself.
 */
@Component({
  selector: 'ns-follow-button',
  imports: [screenParts, FollowAccount],
  template: `
    @if (isOpen() || followers() > 0) {
      <p class="people">
        <ion-icon name="person" aria-hidden="true" />
        <span>{{ t(countKey(), { count: followers() }) }}</span>
      </p>
    }
    @if (following()) {
      <ns-notice kind="success">{{ t('city.followed') }}</ns-notice>
      <ion-button fill="clear" [disabled]="form.busy()" (click)="turn(false)">{{ t('follow.stop') }}</ion-button>
    } @else if (!isOpen()) {
      <p class="soft small" data-testid="follow-over">{{ t('city.followOver') }}</p>
    } @else if (request.asksWho()) {
      @defer (on immediate) {
        <ns-follow-account
          [action]="t('city.confirmAndFollow')"
          [next]="'/s/' + signal().reference"
          (cancelled)="request.cancel()"
        />
      } @placeholder {
        <div class="form-room"></div>
      } @error {
        <ns-notice kind="danger">{{ t('signal.partUnreachable') }}</ns-notice>
      }
    } @else {
      <ion-button type="button" expand="block" [disabled]="form.busy()" (click)="request.press()">
        <ion-icon slot="start" name="show" aria-hidden="true" />{{ t('city.meToo') }}
      </ion-button>
      <p class="soft small">{{ t(request.signedIn() ? 'city.meTooWhat' : 'city.meTooVisitor') }}</p>
    }
    <ns-message [text]="form.failure()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.6rem;
    }

    p {
      margin: 0;
    }

    /* As high as the first step of the form. */
    .form-room {
      min-height: 22rem;
    }

    .people {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      font-weight: 570;
    }

    .people ion-icon {
      flex: none;
      color: var(--ns-river);
      font-size: 1.25rem;
    }
  `,
})
export class FollowButton {
  readonly signal = input.required<Followable>();
  /** Whether there is still news to follow: of the work, or of another body that is waited for. */
  readonly isOpen = input.required<boolean>();
  /** It is followed now, or no longer. */
  readonly turned = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  /** What was pressed here, until the page has asked again. */
  private readonly own = signal<{ readonly id: string; readonly following: boolean } | null>(null);

  protected readonly form = new MutationSender();
  protected readonly request = followRequest(
    () => this.signal().reference,
    () => this.turn(true),
  );
  protected readonly following = computed(() => {
    const own = this.own();
    const { id, following } = this.signal();
    return own?.id === id ? own.following : following;
  });
  protected readonly followers = computed(() => {
    const { followers, following } = this.signal();
    return followers + Number(this.following()) - Number(following);
  });
  protected readonly countKey = computed(
    () => ({ 0: 'city.followers.none', 1: 'city.followers.one' })[this.followers()] ?? 'city.followers.many',
  );

  protected async turn(following: boolean): Promise<void> {
    const { id } = this.signal();
    const answer = await (following
      ? this.form.send(FollowSignalDocument, { signalId: id }, 'CitizenSignal')
      : this.form.send(UnfollowSignalDocument, { signalId: id }, 'CitizenSignal'));
    if (answer) {
      this.own.set({ id, following });
      this.turned.emit();
      void this.client.renew(FollowedSignalsDocument, firstPage);
    }
  }
}
