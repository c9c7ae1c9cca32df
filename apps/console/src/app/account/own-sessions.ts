import { Component, computed, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { EndOwnSessionDocument, OwnSessionsDocument } from '@ns/contract/console';
import { GraphqlClient, LocalDates, watchQuery } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';

/** Where one is signed in; other devices are signed out from here. */
@Component({
  selector: 'ns-own-sessions',
  imports: [screenParts],
  host: { style: 'display: block' },
  template: `
    <h2>{{ 'ownAccount.sessions' | transloco }}</h2>
    <ns-problem [text]="query.error()?.message" />
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
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      padding: 8px 0;
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
  protected readonly query = watchQuery(OwnSessionsDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly sessions = computed(() => this.query.data()?.mySessions ?? []);

  protected async end(id: string): Promise<void> {
    const answer = await this.client.mutate(EndOwnSessionDocument, { id });
    if (answer.__typename !== 'SessionsEnded') {
      this.snackBar.open(answer.message);
    }
    await this.query.refetch();
  }
}
