import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { presentViewer } from '../access/resolve-viewer.ts';
import { addApiToken } from '../api-tokens/api-token.ts';
import { demoPassword, seedDemoAccounts } from '../seed/seed-demo-accounts.ts';
import { type Caller, IdentityTestBed } from '../testing/identity-test-bed.ts';
import { signIn } from '../testing/operations.ts';

const newPassword = 'Тиха-пролет-2027';

async function as(email: string, password = demoPassword): Promise<Caller> {
  const { outcome } = await signIn(bed, { email, password });
  return { accessToken: outcome?.accessToken ?? '' };
}

const staffFields =
  '__typename ... on StaffMember { id name role active pending departments { code } substitute { id } awayUntil }';
const failure = '... on ErrorResult { code } ... on InvalidInputError { fields { path } }';

async function invite(over: Record<string, unknown> = {}, caller: Caller = admin) {
  const input = {
    name: 'Нов Служител',
    email: 'new.clerk@demo.test',
    role: 'CLERK',
    departments: ['ecology'],
    ...over,
  };
  const source = `mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { ${staffFields} ${failure} } }`;
  const answer = await bed.ask(source, { input }, caller);
  return { answer, member: answer.data?.['inviteStaff'] as Record<string, unknown> };
}

async function update(input: Record<string, unknown>, caller: Caller = admin) {
  const source = `mutation ($input: UpdateStaffInput!) { updateStaff(input: $input) { ${staffFields} ${failure} } }`;
  return (await bed.ask(source, { input }, caller)).data?.['updateStaff'] as Record<string, unknown>;
}

const accept = async (token: string, password = newPassword) =>
  (
    await bed.ask(
      `mutation ($token: String!, $password: String!) { acceptInvitation(token: $token,
        password: $password) { __typename ... on Session { accessToken account { id role permissions { name reach } }
        } ${failure} } }`,
      { token, password },
    )
  ).data?.['acceptInvitation'] as Record<string, unknown>;

const idOf = async (email: string) =>
  (await sql<{ id: string }>`select id from account where email = ${email}`.execute(bed.em().getKysely())).rows[0]
    ?.id ?? '';

const bed = await IdentityTestBed.open();
await seedDemoAccounts(bed.database);
const admin = await as('admin@demo.test');

describe('an invitation', () => {
  it('makes an account that opens with the mailed link, once', async () => {
    const { member } = await invite();
    expect(member).toMatchObject({ __typename: 'StaffMember', pending: true, active: true });
    expect((await signIn(bed, { email: 'new.clerk@demo.test', password: newPassword })).outcome?.code).toBe(
      'INVALID_CREDENTIALS',
    );
    const token = await bed.mailedLink();
    expect(await accept(token, 'password123')).toMatchObject({ fields: [{ path: 'password' }] });
    const session = await accept(token);
    expect(session).toMatchObject({ __typename: 'Session', account: { role: 'CLERK' } });
    expect(await accept(token)).toMatchObject({ __typename: 'InvalidTokenError' });
    expect((await as('new.clerk@demo.test', newPassword)).accessToken).not.toBe('');
  });

  it('is sent again with a new link; the one before ends', async () => {
    const { member } = await invite({ email: 'second@demo.test' });
    const first = await bed.mailedLink();
    const source = `mutation ($id: ID!) { resendInvitation(id: $id) { ${staffFields} ... on ErrorResult { code } } }`;
    expect((await bed.ask(source, { id: member['id'] }, admin)).data?.['resendInvitation']).toMatchObject({
      pending: true,
    });
    expect(await accept(first)).toMatchObject({ __typename: 'InvalidTokenError' });
    expect(await accept(await bed.mailedLink())).toMatchObject({ __typename: 'Session' });
    expect((await bed.ask(source, { id: member['id'] }, admin)).data?.['resendInvitation']).toMatchObject({
      code: 'ACTION_NOT_AVAILABLE',
    });
  });

  it.each([
    [{ email: 'not an address' }, 'email'],
    [{ email: 'citizen@demo.test' }, 'email'],
    [{ name: '' }, 'name'],
    [{ departments: [] }, 'departments'],
    [{ departments: ['moon'] }, 'departments'],
  ])('with %j is refused at %s', async (over, path) => {
    const { member } = await invite({ email: 'other@demo.test', ...over });
    expect(member).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path }] });
  });

  it('for a citizen, or by others than administrators, is refused', async () => {
    expect((await invite({ role: 'CITIZEN' })).answer.errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    const manager = await as('manager@demo.test');
    expect((await invite({}, manager)).answer.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('a deactivated account', () => {
  it('is out at once, with its tokens, and comes back', async () => {
    const email = 'clerk.op_kd@demo.test';
    const clerk = await as(email);
    const id = await idOf(email);
    const viewer = await bed.identity.viewerOf(bed.em(), `Bearer ${clerk.accessToken ?? ''}`);
    const { secret } = await addApiToken(bed.em(), id, { name: 'BI', scopes: ['bi:read'], expiresOn: '2099-01-01' });
    expect(await update({ id, active: false })).toMatchObject({ active: false });
    expect((await bed.ask('{ me { id } }', {}, clerk)).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect(viewer.kind === 'account' && (await presentViewer(bed.em(), viewer))).toBeUndefined();
    expect(await bed.identity.viewerOf(bed.em(), `Bearer ${secret}`)).toMatchObject({ kind: 'anonymous' });
    expect((await signIn(bed, { email, password: demoPassword })).outcome?.code).toBe('INVALID_CREDENTIALS');
    expect(await update({ id, active: true })).toMatchObject({ active: true });
    expect((await as(email)).accessToken).not.toBe('');
  });

  it('is never the last administrator, who is not demoted either', async () => {
    const id = await idOf('admin@demo.test');
    for (const change of [{ active: false }, { role: 'MANAGER' }]) {
      expect(await update({ id, ...change })).toMatchObject({ code: 'ACTION_NOT_AVAILABLE' });
    }
  });
});

describe('an absence', () => {
  it('names somebody who works on signals, and ends', async () => {
    const id = await idOf('clerk.ecology@demo.test');
    const substituteId = await idOf('head.ecology@demo.test');
    expect(await update({ id, awayUntil: '2099-12-31', substituteId })).toMatchObject({
      awayUntil: '2099-12-31',
      substitute: { id: substituteId },
    });
    expect(await update({ id, substituteId: await idOf('admin@demo.test') })).toMatchObject({
      fields: [{ path: 'substituteId' }],
    });
    expect(await update({ id, awayUntil: null })).toMatchObject({ awayUntil: null, substitute: null });
  });
});

describe('the list of the staff', () => {
  it('is whole for administrators, of the own departments for heads, and closed to clerks', async () => {
    const list = async (caller: Caller) =>
      bed.ask('{ staff(active: true) { email departments { code } } }', {}, caller);
    const all = (await list(admin)).data?.['staff'] as unknown[];
    const own = (await list(await as('head.ecology@demo.test'))).data?.['staff'] as {
      departments: { code: string }[];
    }[];
    expect(all.length).toBeGreaterThan(own.length);
    expect(own.every(({ departments }) => departments.some(({ code }) => code === 'ecology'))).toBe(true);
    expect((await list(await as('clerk.ecology@demo.test'))).errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('leads to sessions, which the administrator ends', async () => {
    const email = 'manager@demo.test';
    const manager = await as(email);
    const id = await idOf(email);
    const open = await bed.ask('query ($id: ID!) { staffSessions(id: $id) { id device } }', { id }, admin);
    expect((open.data?.['staffSessions'] as unknown[]).length).toBeGreaterThan(0);
    const source = 'mutation ($id: ID!) { endStaffSessions(id: $id) { ... on SessionsEnded { ended } } }';
    await bed.ask(source, { id }, admin);
    expect((await bed.ask('{ me { id } }', {}, manager)).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});

describe('the audit', () => {
  it('knows who did what to whom, and only administrators read it', async () => {
    const source =
      'query ($subject: ID, $action: String) { auditLog(first: 50, subject: $subject, action: $action) { ' +
      'edges { node { action actorName subjectName before after origin } } } }';
    const subject = await idOf('clerk.op_kd@demo.test');
    const { data } = await bed.ask(source, { subject, action: 'staff.' }, admin);
    const { edges } = data?.['auditLog'] as { edges: { node: Record<string, string> }[] };
    expect(edges.map(({ node }) => node['action'])).toEqual(['staff.reactivated', 'staff.deactivated']);
    expect(edges[1]?.node).toMatchObject({
      actorName: 'Демо администратор',
      before: '{"active":true}',
      after: '{"active":false}',
      origin: '127.0.0.0/24',
    });
    const manager = await as('manager@demo.test');
    expect((await bed.ask(source, {}, manager)).errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  const found = async (args: Record<string, unknown>) => {
    const source =
      'query ($from: Date, $to: Date, $search: [String!], $without: [String!]) { auditLog(first: 200, from: $from, ' +
      'to: $to, search: $search, without: $without) { edges { node { action subjectName } } } }';
    const { data, errors } = await bed.ask(source, args, admin);
    const { edges } = (data?.['auditLog'] ?? { edges: [] }) as {
      edges: { node: { action: string; subjectName: string | null } }[];
    };
    return { code: errors[0]?.extensions?.['code'], nodes: edges.map(({ node }) => node) };
  };

  it('is narrowed to days of the municipality', async () => {
    const insert = (at: string, action: string) =>
      sql`insert into audit_entry (at, action) values (${at}, ${action})`.execute(bed.em().getKysely());
    await insert('2026-03-01T21:59:59Z', 'old.before');
    await insert('2026-03-01T22:00:00Z', 'old.first');
    await insert('2026-03-02T21:59:59Z', 'old.last');
    await insert('2026-03-02T22:00:00Z', 'old.after');
    const actions = async (args: Record<string, unknown>) =>
      (await found(args)).nodes.map(({ action }) => action).filter((action) => action.startsWith('old.'));
    expect((await actions({ from: '2026-03-02', to: '2026-03-02' })).toSorted()).toEqual(['old.first', 'old.last']);
    expect((await actions({ from: '2026-03-03' })).toSorted()).toEqual(['old.after']);
    expect((await actions({ to: '2026-03-01' })).toSorted()).toEqual(['old.before']);
  });

  it('is searched by an action, a name of the staff and a code, and leaves kinds of actions out', async () => {
    const all = await found({});
    expect(all.nodes.some(({ action }) => action === 'session.opened')).toBe(true);
    const without = await found({ without: ['session.', 'old.'] });
    expect(without.nodes).toEqual(all.nodes.filter(({ action }) => !/^(session|old)\./.test(action)));
    const deactivated = (await found({ search: 'staff.deactivated' })).nodes;
    expect(new Set(deactivated.map(({ action }) => action))).toEqual(new Set(['staff.deactivated']));
    const named = (await found({ search: ['нов служ', 'staff.deactivated'] })).nodes;
    expect(named.some(({ subjectName }) => subjectName === 'Нов Служител')).toBe(true);
    expect(named.length).toBeGreaterThan(deactivated.length);
    expect((await found({ search: '%%%' })).nodes).toEqual([]);
  });

  it.each([
    ['days in the wrong order', { from: '2026-03-02', to: '2026-03-01' }],
    ['no day', { from: '2026-02-30' }],
    ['a long text', { search: 'я'.repeat(101) }],
    ['many texts', { search: Array.from({ length: 51 }, String) }],
    ['many kinds', { without: Array.from({ length: 51 }, String) }],
    ['a long kind', { without: ['я'.repeat(101)] }],
  ])('refuses %s', async (_, args) => {
    expect((await found(args)).code).toBe('BAD_USER_INPUT');
  });
});
