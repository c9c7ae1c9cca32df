import { Injectable, computed, inject } from '@angular/core';
import {
  RemoveViewDocument,
  SaveViewDocument,
  type SaveViewInput,
  SavedViewsDocument,
  type SavedViewPartsFragment,
} from '@ns/contract/console';
import { GraphqlClient, SessionStore, watchQuery } from '@ns/web';
import { openByTerm, urlQuery } from '../signal-list/signal-query.ts';

export type SavedView = SavedViewPartsFragment;

/** A view that everybody has; its name is a key of the dictionaries. */
export interface StandardView {
  readonly name: string;
  readonly query: string;
}

/** Lists worth coming back to: those that everybody has and those that were saved. The shell provides it. */
@Injectable()
export class ViewStore {
  private readonly client = inject(GraphqlClient);
  private readonly account = inject(SessionStore).owner;
  private readonly asked = watchQuery(SavedViewsDocument, () => ({}));

  readonly failure = this.asked.error;
  readonly saved = computed(() => this.asked.data()?.savedViews ?? []);
  readonly mine = computed(() => this.saved().filter(({ mine }) => mine));
  readonly ofOthers = computed(() => this.saved().filter(({ mine }) => !mine));
  readonly standard = computed<readonly StandardView[]>(() => [
    { name: 'savedViews.open', query: urlQuery(openByTerm) },
    { name: 'savedViews.mine', query: urlQuery({ filter: { assigneeId: this.account()?.id ?? null }, sort: 'DUE' }) },
    { name: 'savedViews.unassigned', query: urlQuery({ filter: { unassigned: true }, sort: 'OLDEST' }) },
    { name: 'savedViews.overdue', query: urlQuery({ filter: { overdue: true }, sort: 'DUE' }) },
    { name: 'savedViews.dueSoon', query: urlQuery({ filter: { dueSoon: true }, sort: 'DUE' }) },
    { name: 'savedViews.all', query: urlQuery({ filter: {}, sort: 'NEWEST' }) },
  ]);

  /** Saves a view, new or changed; the lists follow a moment later. */
  async save(input: SaveViewInput) {
    const answer = await this.client.mutate(SaveViewDocument, { input });
    if (answer.__typename === 'SavedView') {
      void this.asked.refetch();
    }
    return answer;
  }

  /** Removes a view. */
  async remove(id: string) {
    const answer = await this.client.mutate(RemoveViewDocument, { id });
    if (answer.__typename === 'ViewRemoved') {
      await this.asked.refetch();
    }
    return answer;
  }
}
