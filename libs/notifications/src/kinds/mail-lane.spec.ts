import { describe, expect, it } from 'vitest';
import { mailKinds } from './mail-kind.ts';
import { mailLane } from './mail-lane.ts';

describe('mails that leave before all others', () => {
  it('are those for which a person waits in front of a screen', () => {
    expect(mailKinds.filter((kind) => mailLane(kind) === 'URGENT')).toEqual([
      'verify_address',
      'account_exists',
      'sign_in_code',
      'account_code',
      'invitation',
      'password_reset',
      'email_change_present',
      'email_change_new',
      'email_change_by_passkey',
      'recovery_new',
    ]);
  });
});
