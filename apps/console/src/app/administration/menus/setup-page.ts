import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatIcon } from '@angular/material/icon';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  CheckSetupDocument,
  ImportSetupDocument,
  SetupFileDocument,
  type SetupReportFragment,
} from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { Catalogue } from '../../catalogue/catalogue.ts';

/** The whole set-up as one file: taken out, checked, taken in. */
@Component({
  selector: 'ns-setup-page',
  imports: [MatButton, MatCheckbox, MatIcon, TranslocoPipe],
  templateUrl: './setup-page.html',
  styleUrl: './setup-page.scss',
})
export class SetupPage {
  private readonly client = inject(GraphqlClient);
  private readonly catalogue = inject(Catalogue);

  protected readonly file = signal<{ readonly name: string; readonly text: string } | null>(null);
  protected readonly replace = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  /** What the file would do. */
  protected readonly report = signal<SetupReportFragment | null>(null);
  protected readonly done = signal<SetupReportFragment | null>(null);

  protected async download(): Promise<void> {
    this.failure.set(null);
    const answer = await this.client.query(SetupFileDocument, {});
    if (typeof answer !== 'string') {
      this.failure.set(answer.message);
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([answer], { type: 'application/json' }));
    link.download = 'municipality.json';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  protected async choose(event: Event): Promise<void> {
    const chosen = (event.target as HTMLInputElement).files?.[0];
    this.file.set(chosen ? { name: chosen.name, text: await chosen.text() } : null);
    await this.check();
  }

  protected async setReplace(replace: boolean): Promise<void> {
    this.replace.set(replace);
    await this.check();
  }

  protected async check(): Promise<void> {
    this.report.set(null);
    this.done.set(null);
    await this.send('check');
  }

  protected async import(): Promise<void> {
    await this.send('import');
  }

  private async send(what: 'check' | 'import'): Promise<void> {
    const text = this.file()?.text;
    if (text === undefined || this.busy()) {
      return;
    }
    this.failure.set(null);
    this.busy.set(true);
    const variables = { file: text, replace: this.replace() };
    const answer = await (what === 'check'
      ? this.client.mutate(CheckSetupDocument, variables)
      : this.client.mutate(ImportSetupDocument, variables));
    this.busy.set(false);
    if (!('faults' in answer)) {
      this.failure.set(answer.message);
      return;
    }
    if (what === 'import' && answer.faults.length === 0) {
      this.done.set(answer);
      this.report.set(null);
      this.catalogue.again();
    } else {
      this.report.set(answer);
    }
  }
}
