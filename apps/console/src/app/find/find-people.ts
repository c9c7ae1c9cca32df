import { Injectable, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { StaffOfDepartmentDocument } from '@ns/contract/console';
import { ScreenTexts, watchQuery } from '@ns/web';
import { openStatuses, paramsOf } from '../signal-list/signal-query.ts';
import type { FindEntry } from './find-entry.ts';

/** The staff by name: each leads to the open reports that the person has, as far as the reader may see them. */
@Injectable()
export class FindPeople {
  private readonly router = inject(Router);
  private readonly t = inject(ScreenTexts).t;
  private readonly staff = watchQuery(StaffOfDepartmentDocument, () => ({ department: null }));

  readonly entries = computed<readonly FindEntry[]>(() =>
    (this.staff.data()?.staffMembers ?? []).map(({ id, name, role }) => ({
      code: `person:${id}`,
      icon: 'person',
      name,
      detail: this.t(`role.${role}`),
      act: () => this.router.navigate(['/inbox'], { queryParams: this.listOf(id) }),
    })),
  );

  private listOf(assigneeId: string): Record<string, string | null> {
    return paramsOf({ filter: { assigneeId, statuses: [...openStatuses] }, sort: 'DUE' });
  }
}
