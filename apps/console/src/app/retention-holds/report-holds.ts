import { type Signal, computed, inject } from '@angular/core';
import { RetentionHoldsDocument } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { Permissions } from '../access/permissions.ts';

/** The holds that keep a report today, for those who may read them. To be called where injection works. */
export function reportHolds(signalId: Signal<string>) {
  const permissions = inject(Permissions);
  const query = watchQuery(RetentionHoldsDocument, () =>
    permissions.has('retention.read') ? { after: null, signalId: signalId() } : null,
  );
  const holds = computed(() => {
    const nodes = query.data()?.retentionHolds.edges.map(({ node }) => node);
    return nodes?.filter((hold) => hold.isInForce && hold.signalId === signalId()) ?? null;
  });
  return { query, holds };
}
