import { type SchemaPath, type SchemaPathTree, validate } from '@angular/forms/signals';
import type { ScreenTexts } from '@ns/web';
import { requiredText } from '@ns/web/forms';

/** What proves that the owner of the account is present, as the API's mutations take it. */
export type Proof = { readonly code: string } | { readonly password: string } | { readonly passkeyProof: string };

/** The proof while it is given: a mailed code or, who has them, a passkey or the password. */
export interface ProofModel {
  readonly means: 'none' | 'code' | 'password' | 'passkey';
  readonly code: string;
  readonly password: string;
  /** what a passkey signed */
  readonly passkey: string;
}

export const blankProof: ProofModel = { means: 'none', code: '', password: '', passkey: '' };

/** A proof has to be given, by one of its means. */
export function proofRules(path: SchemaPath<ProofModel> & SchemaPathTree<ProofModel>, t: ScreenTexts['t']): void {
  validate(path, ({ value }) =>
    value().means === 'none' ? { kind: 'required', message: t('proof.missing') } : undefined,
  );
  requiredText(
    path.code,
    () => t('proof.codeMissing'),
    ({ valueOf }) => valueOf(path).means === 'code',
  );
  requiredText(
    path.password,
    () => t('proof.passwordMissing'),
    ({ valueOf }) => valueOf(path).means === 'password',
  );
}

/** The proof as the API takes it. */
export function givenProof({ means, code, password, passkey }: ProofModel): Proof {
  if (means === 'passkey') {
    return { passkeyProof: passkey };
  }
  return means === 'code' ? { code: code.trim() } : { password };
}

const wrongAt: Readonly<Record<ProofModel['means'], readonly [path: string, key: string]>> = {
  none: ['proof', 'proof.missing'],
  code: ['proof.code', 'codeAccount.wrong'],
  password: ['proof.password', 'proof.passwordWrong'],
  passkey: ['proof', 'proof.passkeyWrong'],
};

/** Where a proof that the server did not accept is said to be wrong, and the key of the words. */
export function wrongProof({ means }: ProofModel): readonly [path: string, key: string] {
  return wrongAt[means];
}
