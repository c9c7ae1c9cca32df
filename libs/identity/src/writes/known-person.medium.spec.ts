import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { registrationMail, signInCodeMail } from '../queries/identity-mails.ts';
import { IdentityTestBed } from '../testing/identity-test-bed.ts';
import { password, register, requestCode, signedInCitizen, signIn, verify } from '../testing/operations.ts';
import { knownPerson } from './known-person.ts';

const bed = await IdentityTestBed.open();

describe('a person whom the staff knows by address', () => {
  const known = (email: string) =>
    bed.database.transaction((tx) => knownPerson(tx, { name: 'Мария, както каза', email, language: 'EN' }));

  it('is the same for one address, and cannot sign in by any means', async () => {
    const id = await known('maria@demo.test');
    expect(await known('maria@demo.test')).toBe(id);
    expect((await signIn(bed, { email: 'maria@demo.test', password: '' })).outcome?.code).toBe('INVALID_INPUT');
    expect((await signIn(bed, { email: 'maria@demo.test', password })).outcome?.code).toBe('INVALID_CREDENTIALS');
    await requestCode(bed, 'maria@demo.test');
    const entry = await bed.newestEntry<{ codeId: string }>('identity.sign_in_code_requested');
    expect(await signInCodeMail(bed.em(), bed.keys, entry?.codeId ?? '')).toBeUndefined();
    expect((await signIn(bed, { email: 'maria@demo.test', code: await bed.mailedCode() })).outcome?.code).toBe(
      'INVALID_CREDENTIALS',
    );
  });

  it('becomes the account of the person who confirms the address, with the name given then', async () => {
    const id = await known('ivan@demo.test');
    await register(bed, { email: 'ivan@demo.test', name: 'Иван Иванов' });
    const request = await bed.newestEntry<{ registrationId: string }>('identity.registration_requested');
    expect((await registrationMail(bed.em(), bed.keys, request?.registrationId ?? ''))?.accountExists).toBe(false);
    const { outcome } = await verify(bed, await bed.mailedToken());
    expect(outcome?.account).toMatchObject({ id, name: 'Иван Иванов', language: 'BG' });
    expect((await signIn(bed, { email: 'ivan@demo.test', password })).outcome?.account?.id).toBe(id);
  });

  it('is the account that the address has; nothing of it changes, and nobody can take it over', async () => {
    const { id } = await signedInCitizen(bed, 'petar@demo.test');
    expect(await known('petar@demo.test')).toBe(id);
    expect(
      (await sql`select name, language from account where id = ${id}`.execute(bed.em().getKysely())).rows[0],
    ).toEqual({
      name: 'Демо подател',
      language: 'BG',
    });
    await register(bed, { email: 'petar@demo.test', name: 'Друг', password: 'съвсем-друга-парола' });
    expect((await verify(bed, await bed.mailedToken())).outcome?.code).toBe('INVALID_TOKEN');
    expect((await signIn(bed, { email: 'petar@demo.test', password })).outcome?.account?.id).toBe(id);
  });
});
