import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../limits/limit-options.ts';
import { linkTokenOf } from '../links/account-link.ts';
import { signInCodeOf } from '../secrets/mail-tokens.ts';
import { IdentityTestBed } from '../testing/identity-test-bed.ts';
import { me, requestCode } from '../testing/operations.ts';

/** Fewer connections than requests at once: one that held a connection and waited for a second would wait for ever. */
const connections = 2;
const many = { attempts: 1_000, seconds: 60 };
const bed = await IdentityTestBed.open(
  { ...defaultLimits, codeRequestsPerClient: many, failedSignInsPerClient: many, linkRequestsPerClient: many },
  {},
  connections,
);

const people = (
  await sql<{ id: string; email: string }>`
  insert into account (name, email, password_hash, role)
    select 'Демо служител', 'person' || n || '@demo.test', 'x', 'MANAGER' from generate_series(1, 14) n
    returning id, email`.execute(bed.em().getKysely())
).rows;
await sql`
  insert into second_factor_totp (account_id, sealed_secret, confirmed_at)
    select id, '\\x00', now() from account`.execute(bed.em().getKysely());

/** What everybody answers while a public question is asked among them. */
async function allAtOnce(asking: readonly (() => Promise<{ errors: readonly unknown[]; data: unknown }>)[]) {
  const [question, ...answers] = await Promise.all([me(bed), ...asking.map((ask) => ask())]);
  return { question: question.data, answers };
}

describe('people with a right first factor and a wrong second one, more than there are connections', () => {
  it('are all answered at the sign-in by code, and so is a question among them', async () => {
    for (const { email } of people) {
      await requestCode(bed, email);
    }
    const codes = (
      await sql<{ id: string; accountId: string }>`
      select id, account_id as "accountId" from sign_in_code`.execute(bed.em().getKysely())
    ).rows;
    const enter = (email: string, code: string) => () =>
      bed.ask(
        `mutation ($email: String!, $code: String!) {
          signIn(email: $email, code: $code, secondFactor: "abcde-fghij") { __typename } }`,
        { email, code },
      );
    const { question, answers } = await allAtOnce(
      people.map(({ id, email }) => {
        const { id: codeId = '' } = codes.find(({ accountId }) => accountId === id) ?? {};
        return enter(email, signInCodeOf(bed.keys, codeId));
      }),
    );
    expect(question).toEqual({ me: null });
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(answers.map(({ data }) => data)).toEqual(
      people.map(() => ({ signIn: { __typename: 'SecondFactorRequiredError' } })),
    );
  });

  it('are all answered at the link for a forgotten password', async () => {
    const links = (
      await sql<{ id: string }>`
      insert into account_link (kind, account_id, expires_at)
        select 'PASSWORD_RESET', id, now() + interval '1 hour' from account returning id`.execute(bed.em().getKysely())
    ).rows;
    const { question, answers } = await allAtOnce(
      links.map(
        ({ id }) =>
          () =>
            bed.ask(
              `mutation ($token: String!) {
            resetPassword(token: $token, password: "Дълга-парола-77", secondFactor: "abcde-fghij") { __typename } }`,
              { token: linkTokenOf(bed.keys, id) },
            ),
      ),
    );
    expect(question).toEqual({ me: null });
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(answers.map(({ data }) => data)).toEqual(
      links.map(() => ({ resetPassword: { __typename: 'SecondFactorRequiredError' } })),
    );
  });

  it('are counted, each by account', async () => {
    const counted = (
      await sql<{ points: number }>`
      select points from attempt_limit where key like 'fail-factor:%'`.execute(bed.em().getKysely())
    ).rows;
    expect(counted.map(({ points }) => points)).toEqual(people.map(() => 2));
  });
});
