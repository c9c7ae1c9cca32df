import { Component, computed, inject, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { FilePlanDocument } from '@ns/contract/console';
import { LocalDates, ScreenTexts, watchQuery } from '@ns/web';
import { Permissions } from '../../access/permissions.ts';
import { screenParts } from '../../appearance/screen-parts.ts';
import { formOpener } from '../../form/form-opener.ts';
import { HoldList } from './hold-list.ts';
import { PlanTable } from './plan-table.ts';
import { PlanTrial } from './plan-trial.ts';
import { keyOfRule, type RuleKey } from './plan-words.ts';
import { ProtocolList } from './protocol-list.ts';
import { RuleForm } from './rule-form.ts';

/** The file plan: how long things are kept, what of it is carried out, what is held, and what went. */
@Component({
  selector: 'ns-retention',
  imports: [screenParts, HoldList, PlanTable, PlanTrial, ProtocolList, RuleForm],
  templateUrl: './retention.html',
  styleUrl: './retention.scss',
})
export class Retention {
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly opener = formOpener();
  protected readonly dates = inject(LocalDates);
  protected readonly manages = computed(() => this.permissions.has('retention.manage'));
  protected readonly query = watchQuery(FilePlanDocument, () => ({}), { fetchPolicy: 'cache-and-network' });
  protected readonly plan = computed(() => this.query.data()?.filePlan ?? null);
  /** Whether the plan is carried out: not yet, no longer, or now. */
  protected readonly state = computed(() => {
    const plan = this.plan();
    return plan?.isInForce ? 'inForce' : plan?.confirmedEdition == null ? 'never' : 'changed';
  });
  /** What the form holds: a rule by its kind and group, a new one, or nothing. */
  protected readonly edited = signal<RuleKey | 'new' | null>(null);
  /** The rule in the form; null for a new one. */
  protected readonly rule = computed(() => {
    const edited = this.edited();
    const isEdited = (rule: RuleKey) => edited !== null && edited !== 'new' && keyOfRule(rule) === keyOfRule(edited);
    return this.plan()?.rules.find(isEdited) ?? null;
  });
  private readonly permissions = inject(Permissions);

  protected open(rule: RuleKey | 'new'): void {
    this.opener.remember();
    this.edited.set(rule);
  }

  protected close(): void {
    this.edited.set(null);
    this.opener.focus();
  }

  protected finish(): void {
    this.close();
    this.snackBar.open(this.t('retention.saved'), undefined, { duration: 6_000 });
  }
}
