import { Injectable, computed, inject, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { InboxDocument } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { debounceTime } from 'rxjs';
import { statusLook } from '../appearance/status-look.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { hitBeside, hitIn, placeOf } from '../inbox/row-words.ts';
import type { FindEntry } from './find-entry.ts';

/** A pause in typing after which the server is asked. */
const typingPauseMs = 250;
/** Reports that stand in the field; the list has the rest. */
const mostReports = 6;

/** Reports by the search of the list. An answer is shown for as long as its text stands in the field, never longer. */
@Injectable()
export class FindReports {
  private readonly router = inject(Router);
  private readonly mainTown = inject(Catalogue).mainTown;

  /** What is looked for, without spaces around it; empty for nothing. */
  readonly text = signal('');
  private readonly asked = toSignal(toObservable(this.text).pipe(debounceTime(typingPauseMs)), { initialValue: '' });
  private readonly query = watchQuery(InboxDocument, () => {
    const text = this.asked();
    // Of an erased report only the number is left to be found.
    const filter = { text, withErased: true };
    return text ? { filter, sort: 'NEWEST', first: mostReports, after: null, searching: true } : null;
  });
  private readonly page = computed(() =>
    this.query.answered()?.filter?.text === this.text() ? this.query.data()?.signals : undefined,
  );

  /** Why there is no answer; null while nothing is wrong. */
  readonly failure = computed(() => (this.text() && this.query.error()?.message) || null);
  /** Null until the text is answered. */
  readonly entries = computed<readonly FindEntry[] | null>(
    () =>
      this.page()?.edges.map(({ node }) => {
        const place = placeOf(node, this.mainTown());
        const { incomingNumber } = node.registration;
        const hit = hitBeside(node) ?? hitIn(node, 'DESCRIPTION');
        return {
          code: `report:${node.id}`,
          icon: statusLook[node.status].icon,
          name: [node.category.name, place].filter(Boolean).join(' · '),
          detail: [node.reference, incomingNumber && `№ ${incomingNumber}`, node.statusLabel]
            .filter(Boolean)
            .join(' · '),
          ...(hit && { hit }),
          act: () => this.router.navigate(['/signals', node.id]),
        };
      }) ?? null,
  );
}
