import { Component, inject, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import {
  CheckSetupDocument,
  ImportSetupDocument,
  SetupFileDocument,
  type SetupReportFragment,
} from '@ns/contract/console';
import { GraphqlClient, MutationSender } from '@ns/web';
import { Catalogue } from '../../catalogue/catalogue.ts';
import { saveFile } from '../../form/save-file.ts';
import { screenParts } from '../../appearance/screen-parts.ts';

/** The whole set-up as one file: taken out, checked, taken in. */
@Component({
  selector: 'ns-setup-page',
  imports: [screenParts, MatCheckbox],
  templateUrl: './setup-page.html',
  styleUrl: './setup-page.scss',
})
export class SetupPage {
  private readonly client = inject(GraphqlClient);
  private readonly catalogue = inject(Catalogue);

  protected readonly file = signal<{ readonly name: string; readonly text: string } | null>(null);
  protected readonly replace = signal(false);
  protected readonly mutation = new MutationSender();
  /** What the file would do. */
  protected readonly report = signal<SetupReportFragment | null>(null);
  protected readonly done = signal<SetupReportFragment | null>(null);

  protected async download(): Promise<void> {
    const answer = await this.mutation.receive(() => this.client.query(SetupFileDocument, {}));
    if (answer !== null) {
      saveFile('municipality.json', new Blob([answer], { type: 'application/json' }));
    }
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
    if (text === undefined) {
      return;
    }
    const variables = { file: text, replace: this.replace() };
    const answer = await this.mutation.receive(() =>
      what === 'check'
        ? this.client.mutate(CheckSetupDocument, variables)
        : this.client.mutate(ImportSetupDocument, variables),
    );
    if (answer === null) {
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
