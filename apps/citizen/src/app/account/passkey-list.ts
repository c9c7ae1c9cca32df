import { Component, computed, inject, signal } from '@angular/core';
import {
  type AccountChoicesQuery,
  AddSignInPasskeyDocument,
  BeginSignInPasskeyDocument,
  RemoveSignInPasskeyDocument,
  RenameSignInPasskeyDocument,
} from '@ns/contract/own';
import { GraphqlClient, LocalDates, ScreenTexts } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';
import { AccountChoices } from './account-choices.ts';
import { DevicePasskeys } from './device-passkeys.ts';
import { OwnerProof } from './owner-proof.ts';
import { blankProof, givenProof, type Proof, proofRules, wrongProof } from './proof-model.ts';

type Passkey = AccountChoicesQuery['mySignInMeans']['passkeys'][number];

/** The passkeys that open the account; made on this device, renamed and removed, each proven by the owner. */
@Component({
  selector: 'ns-passkey-list',
  imports: [screenParts, OwnerProof],
  host: { class: 'stack', '[hidden]': '!areOffered() && passkeys().length === 0' },
  templateUrl: './passkey-list.html',
  styles: `
    .rename {
      width: 100%;
      padding-block: 0.5rem;
    }

    ion-label .row {
      margin-top: 0.6rem;
    }
  `,
})
export class PasskeyList {
  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly device = inject(DevicePasskeys);
  private readonly choices = inject(AccountChoices).page;

  protected readonly dates = inject(LocalDates);
  protected readonly passkeys = computed(() => this.choices.data()?.mySignInMeans.passkeys ?? []);
  protected readonly areOffered = signal(false);
  /** What the proof is asked for: a new passkey, or the removal of the one with this id. */
  protected readonly asking = signal<string | null>(null);
  /** The passkey whose name is written. */
  protected readonly renaming = signal<string | null>(null);
  protected readonly done = signal('');
  protected readonly form = new MutationForm(signal({ proof: blankProof }), {
    rules: (path) => proofRules(path.proof, this.t),
    save: () => this.act(),
  });
  protected readonly rename = new MutationForm(signal({ name: '' }), {
    rules: (path) => requiredText(path.name, () => this.t('form.needed')),
    save: () => this.saveName(),
  });

  constructor() {
    void this.device.areOffered().then((offered) => this.areOffered.set(offered));
  }

  protected nameOf(id: string): string {
    return this.passkeys().find((passkey) => passkey.id === id)?.name ?? '';
  }

  protected ask(what: string): void {
    this.done.set('');
    this.renaming.set(null);
    this.form.reset({ proof: blankProof });
    this.asking.set(what);
  }

  protected beginRename({ id, name }: Passkey): void {
    this.done.set('');
    this.asking.set(null);
    this.rename.reset({ name });
    this.renaming.set(id);
  }

  private async act(): Promise<void> {
    const { proof } = this.form.model();
    const [what, given] = [this.asking() ?? 'add', givenProof(proof)];
    const answer = await this.form.receive(
      () => this.send(what, given),
      ...(['SignInMeans', 'InvalidCredentialsError'] as const),
    );
    if (answer?.__typename === 'InvalidCredentialsError') {
      const [path, key] = wrongProof(proof);
      this.form.object(path, this.t(key));
    } else if (answer) {
      this.asking.set(null);
      await this.finish(what === 'add' ? 'passkeys.added' : 'passkeys.removed');
    } else {
      // The proof was used up on the way.
      this.form.model.set({ proof: blankProof });
    }
  }

  private async send(what: string, given: Proof) {
    return what === 'add'
      ? await this.make(given)
      : await this.client.mutate(RemoveSignInPasskeyDocument, { id: what, ...given });
  }

  private async make(given: Proof) {
    const begun = await this.client.mutate(BeginSignInPasskeyDocument, given);
    if (begun.__typename !== 'PasskeySetup') {
      return begun;
    }
    const response = await this.device.make(begun.options);
    if (response === null) {
      return { __typename: 'PasskeyFailed', message: this.t('passkeys.failed') } as const;
    }
    const name = this.t('passkeys.firstName', { day: this.dates.date(new Date().toISOString()) });
    return await this.client.mutate(AddSignInPasskeyDocument, { name, response });
  }

  private async saveName(): Promise<void> {
    const variables = { id: this.renaming() ?? '', name: this.rename.model().name.trim() };
    if (await this.rename.send(RenameSignInPasskeyDocument, variables, 'SignInMeans')) {
      this.renaming.set(null);
      await this.finish('passkeys.renamed');
    }
  }

  private async finish(key: string): Promise<void> {
    await this.choices.refetch();
    this.done.set(this.t(key));
  }
}
