import { type SchemaPath, type SchemaPathTree, validate } from '@angular/forms/signals';
import type { ScreenTexts } from '@ns/web';
import { requiredText } from '@ns/web/forms';

/** What proves that the owner of the account is present, as the API's mutations take it. */
export type Proof = { readonly code: string } | { readonly password: string };

/** The proof while it is typed: a mailed code or, who has one, the password. */
export interface ProofModel {
  readonly means: 'none' | 'code' | 'password';
  readonly code: string;
  readonly password: string;
}

export const blankProof: ProofModel = { means: 'none', code: '', password: '' };

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
export function givenProof({ means, code, password }: ProofModel): Proof {
  return means === 'code' ? { code: code.trim() } : { password };
}

/** Where a proof that the server did not accept is said to be wrong, and the key of the words. */
export function wrongProof({ means }: ProofModel): readonly [path: string, key: string] {
  return means === 'code' ? ['proof.code', 'codeAccount.wrong'] : ['proof.password', 'proof.passwordWrong'];
}
