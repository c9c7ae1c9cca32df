import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatSnackBar } from '@angular/material/snack-bar';
import {
  ConfirmFilePlanDocument,
  type FilePlanPartsFragment,
  TryFilePlanDocument,
  type TryFilePlanMutation,
} from '@ns/contract/console';
import { LocalDates, MutationSender, ScreenTexts } from '@ns/web';
import { firstValueFrom } from 'rxjs';
import { screenParts } from '../../appearance/screen-parts.ts';
import { ConfirmPlan, type PlanToConfirm } from './confirm-plan.ts';
import { keyOfRule, planWords } from './plan-words.ts';

type Trial = TryFilePlanMutation['tryFilePlan'];

/** Counts what the plan would remove, and then lets it be confirmed: the edition that was counted, and no other. */
@Component({
  selector: 'ns-plan-trial',
  imports: [screenParts, MatProgressBar],
  templateUrl: './plan-trial.html',
  styleUrl: './plan-trial.scss',
})
export class PlanTrial {
  readonly plan = input.required<FilePlanPartsFragment>();
  /** The plan is another edition than the one that is shown. */
  readonly outdated = output();

  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  protected readonly dates = inject(LocalDates);
  protected readonly words = planWords();
  protected readonly counting = new MutationSender();
  protected readonly confirmation = new MutationSender();
  /** What the server said about an edition that was overtaken, while the plan is counted again. */
  protected readonly overtaken = signal('');

  private readonly counted = signal<Trial | null>(null);
  /** What was counted, as long as the plan is the one that was counted. */
  protected readonly trial = computed(() => {
    const counted = this.counted();
    return counted?.edition === this.plan().edition ? counted : null;
  });
  /** What each rule that removes something would remove. */
  protected readonly rows = computed(() => {
    const rules = new Map(this.plan().rules.map((rule) => [keyOfRule(rule), rule]));
    return (this.trial()?.counts ?? []).flatMap((count) => {
      const rule = rules.get(keyOfRule(count));
      return rule && count.outcome !== 'KEEP' ? [{ ...count, rule }] : [];
    });
  });
  protected readonly total = computed(() => this.rows().reduce((sum, { count }) => sum + count, 0));

  protected async count(): Promise<void> {
    this.overtaken.set('');
    await this.countNow();
  }

  protected async confirm({ edition }: Trial): Promise<void> {
    const data: PlanToConfirm = { total: this.total() };
    const asked = this.dialog.open<ConfirmPlan, PlanToConfirm, boolean>(ConfirmPlan, { data, width: '480px' });
    if (!(await firstValueFrom(asked.afterClosed()))) {
      return;
    }
    const wanted = ['FilePlan', 'ActionNotAvailableError'] as const;
    const answer = await this.confirmation.send(ConfirmFilePlanDocument, { edition }, ...wanted);
    if (answer?.__typename === 'FilePlan') {
      this.snackBar.open(this.t('retention.confirmed'), undefined, { duration: 6_000 });
    } else if (answer) {
      this.overtaken.set(answer.message);
      await this.countNow();
    }
  }

  private async countNow(): Promise<void> {
    const counted = await this.counting.send(TryFilePlanDocument, {});
    this.counted.set(counted);
    if (counted && counted.edition !== this.plan().edition) {
      this.outdated.emit();
    }
  }
}
