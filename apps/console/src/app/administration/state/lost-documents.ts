import { Component, computed, inject, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { type LostDocumentsQuery, LostDocumentsDocument, SettleLostDocumentDocument } from '@ns/contract/console';
import { GraphqlClient, LocalDates, watchQuery, ScreenTexts } from '@ns/web';
import { Permissions } from '../../access/permissions.ts';
import { screenParts } from '../../appearance/screen-parts.ts';

type Lost = LostDocumentsQuery['lostDocuments'][number];

/** Documents whose reports a restore has lost, and what to do with each until it is settled; nothing without them. */
@Component({
  selector: 'ns-lost-documents',
  imports: [screenParts],
  template: `
    <ns-load-failure [text]="query.error()?.message" (again)="query.refetch()" />
    @if (documents().length > 0) {
      <section aria-labelledby="lost-documents">
        <h2 id="lost-documents">{{ 'state.lost' | transloco }}</h2>
        <p class="ns-quiet">{{ 'state.lostText' | transloco }}</p>
        <ul class="ns-card">
          @for (document of documents(); track document.documentGuid) {
            <li data-testid="lost-document">
              <div class="body">
                <strong class="ns-number">{{ document.senderNumber }}</strong>
                <p class="ns-small ns-quiet">
                  {{ 'state.handedOver' | transloco: { day: dates.date(document.handedOverOn) } }}
                  @if (document.incomingNumber; as number) {
                    · {{ 'state.incomingNumber' | transloco: { number } }}
                  }
                </p>
                <p>
                  {{
                    (document.incomingNumber ? 'state.lostSent' : 'state.lostPerhaps')
                      | transloco: { number: document.incomingNumber ?? document.senderNumber }
                  }}
                </p>
                @if (leaving() === document.documentGuid) {
                  <p class="ask">{{ 'state.settleAsk' | transloco }}</p>
                }
              </div>
              @if (leaving() === document.documentGuid) {
                <button matButton="filled" type="button" (click)="settle(document)">
                  {{ 'state.settle' | transloco }}
                </button>
                <button matButton type="button" (click)="leaving.set(null)">{{ 'cancel' | transloco }}</button>
              } @else if (canCorrect()) {
                <button
                  matButton
                  type="button"
                  [attr.aria-label]="'state.settleOf' | transloco: { number: document.senderNumber }"
                  (click)="leaving.set(document.documentGuid)"
                >
                  {{ 'state.settle' | transloco }}
                </button>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './lost-documents.scss',
})
export class LostDocuments {
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  protected readonly canCorrect = inject(Permissions).canCorrect;
  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(LostDocumentsDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly documents = computed(() => this.query.data()?.lostDocuments ?? []);
  /** Id of the document for whose settling the second press is awaited. */
  protected readonly leaving = signal<string | null>(null);

  protected async settle({ documentGuid, senderNumber }: Lost): Promise<void> {
    const answer = await this.client.mutate(SettleLostDocumentDocument, { documentGuid });
    this.leaving.set(null);
    const said =
      answer.__typename === 'LostDocument' ? this.t('state.settled', { number: senderNumber }) : answer.message;
    this.snackBar.open(said, undefined, { duration: 6_000 });
    void this.query.refetch();
  }
}
