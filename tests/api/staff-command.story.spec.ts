import { describe, expect, it } from 'vitest';
import { password, signIn, builtCommand } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();

const staff = (args: readonly string[], input = '') => builtCommand(system, 'staff', args, `${input}\n`);

describe('the staff command', () => {
  it('adds an administrator who can sign in, and closes the account at once', async () => {
    const email = 'first.admin@example.test';
    const add = ['add', '--email', email, '--name', 'Първи администратор', '--role', 'ADMIN'];
    expect(await staff(add, password)).toMatchObject({ code: 0 });
    const admin = await signIn(system, email);
    expect(await admin.api.request('{ apiTokens { name } me { role } }')).toMatchObject({ me: { role: 'ADMIN' } });
    expect(await staff(['close', '--email', email])).toMatchObject({ code: 0 });
    await expect(admin.api.request('{ apiTokens { name } }')).rejects.toThrow('UNAUTHENTICATED');
    await expect(signIn(system, email)).rejects.toThrow('could not sign in');
  });

  it('invites an administrator with a printed link, and no second one unasked', async () => {
    const email = 'second.admin@example.test';
    const invite = ['invite-admin', '--email', email, '--name', 'Втори администратор'];
    expect((await staff(invite)).output).toContain('--another');
    const { output } = await staff([...invite, '--another']);
    const token = decodeURIComponent(/\/console\/invitation#token=(\S+)/.exec(output)?.[1] ?? '');
    const answer = await system.graphql.request(
      'mutation ($token: String!, $password: String!) { acceptInvitation(token: $token, password: $password) ' +
        '{ ... on Session { account { role } } } }',
      { token, password },
    );
    expect(answer).toEqual({ acceptInvitation: { account: { role: 'ADMIN' } } });
  });

  it('says in one sentence what is wrong', async () => {
    const weak = await staff(['add', '--email', 'a@example.test', '--name', 'Някой', '--role', 'ADMIN'], 'short');
    expect(weak.code).toBe(1);
    expect(weak.output).toContain('at least 10 characters');
    expect(weak.output).not.toContain('    at ');
    expect((await staff(['add', '--email', 'a@example.test', '--role', 'KING'])).output).toContain('usage:');
  });
});
