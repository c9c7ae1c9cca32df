import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoPipe } from '@jsverse/transloco';
import { EndOwnSessionDocument, OwnSessionsDocument } from '@ns/contract/console';
import { GraphqlClient, LocalDates, liveQuery } from '@ns/web';

/** Where one is signed in; other devices are signed out from here. */
@Component({
  selector: 'ns-own-sessions',
  imports: [MatButton, TranslocoPipe],
  template: `
    <h2>{{ 'ownAccount.sessions' | transloco }}</h2>
    @if (query.error(); as failure) {
      <p class="ns-notice ns-notice--problem" role="alert">{{ failure.message }}</p>
    }
    <ul>
      @for (session of sessions(); track session.id) {
        <li>
          <div>
            <strong>{{ session.device }}</strong>
            <p class="ns-small ns-quiet">
              {{
                session.current
                  ? ('ownAccount.thisDevice' | transloco)
                  : ('ownAccount.lastUsed' | transloco: { moment: dates.moment(session.lastUsedAt) })
              }}
            </p>
          </div>
          @if (!session.current) {
            <button
              matButton
              type="button"
              [attr.aria-label]="'ownAccount.endOf' | transloco: { device: session.device }"
              (click)="end(session.id)"
            >
              {{ 'ownAccount.end' | transloco }}
            </button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      padding: 8px 0;
    }
    strong {
      font-weight: 550;
    }
    button {
      flex: none;
    }
  `,
})
export class OwnSessions {
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  protected readonly dates = inject(LocalDates);
  protected readonly query = liveQuery(OwnSessionsDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly sessions = computed(() => this.query.data()?.mySessions ?? []);

  protected async end(id: string): Promise<void> {
    const answer = await this.client.mutate(EndOwnSessionDocument, { id });
    if (answer.__typename !== 'SessionsEnded') {
      this.snackBar.open(answer.message);
    }
    await this.query.refetch();
  }
}
