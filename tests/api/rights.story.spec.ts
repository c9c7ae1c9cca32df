import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { eventually, type GraphqlClient, signIn, submit } from '../support/index.ts';
import { type Role, roles } from './roles.ts';
import { rootFields, streams } from './root-fields.ts';
import { storySystem } from '../support/story-system.ts';

const accounts: Readonly<Record<Exclude<Role, 'ANONYMOUS' | 'API_TOKEN' | 'CONTRACTOR_LINK'>, string>> = {
  CITIZEN: 'citizen@demo.test',
  CLERK: 'clerk.ecology@demo.test',
  OTHER_CLERK: 'clerk.op_kd@demo.test',
  HEAD: 'head.ecology@demo.test',
  DISPATCHER: 'dispatcher@demo.test',
  AUDITOR: 'auditor@demo.test',
  MANAGER: 'manager@demo.test',
  ADMIN: 'admin@demo.test',
};

const system = await storySystem();
const people = await Promise.all(
  Object.entries(accounts).map(async ([role, email]) => [role, await signIn(system, email)] as const),
);
const citizen = await signIn(system, accounts.CITIZEN);
const workToken = await contractorToken(people.find(([role]) => role === 'ADMIN')?.[1].api ?? system.graphql);
const callers = {
  ANONYMOUS: system.graphql,
  API_TOKEN: system.graphql.as({ token: system.apiToken }),
  CONTRACTOR_LINK: system.graphql,
  ...Object.fromEntries(people.map(([role, person]) => [role, person.api])),
} as Record<Role, GraphqlClient>;
const tokens = new Map([
  ...people.map(([role, person]) => [role, person.token] as const),
  ['API_TOKEN', system.apiToken],
]);
const signalId = (await submit(citizen)).id;
// Something to hear of for the clerk of the other department, too.
await submit(citizen, { category: 'roads.pavement' });

/** Opens a subscription. @returns the error code of the refusal; undefined when there was none */
async function refusalOf(role: Role, document: string): Promise<string | undefined> {
  const token = tokens.get(role);
  const client = createClient({
    url: system.socketUrl,
    webSocketImpl: WebSocket,
    connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  try {
    return await new Promise<string | undefined>((resolve, reject) => {
      client.subscribe(
        { query: document },
        {
          next: ({ errors }) => resolve(errors?.[0]?.extensions?.['code'] as string | undefined),
          error: (cause) =>
            Array.isArray(cause)
              ? resolve((cause as readonly { extensions: { code: string } }[])[0]?.extensions.code)
              : reject(cause instanceof Error ? cause : new Error(String(cause))),
          complete: () => resolve(undefined),
        },
      );
    });
  } finally {
    await client.dispose();
  }
}

/** Asks as every role in turn. @param refusal asks and gives the code of a refusal, undefined when there was none */
async function admitted(refusal: (role: Role) => Promise<string | undefined>): Promise<readonly Role[]> {
  const through: Role[] = [];
  for (const role of roles) {
    const code = await refusal(role);
    if (code === undefined) {
      through.push(role);
    } else {
      expect(code).toBe(role === 'ANONYMOUS' || role === 'CONTRACTOR_LINK' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
  }
  return through;
}

/** Makes a contractor and a link of it. @returns the token, which is in no other place */
async function contractorToken(admin: GraphqlClient): Promise<string> {
  const code = `demo_${randomUUID().slice(0, 8)}`;
  const { addContractorLink } = await admin.request<{ addContractorLink: { url: string } }>(
    `mutation ($code: String!) {
      saveReceiver(input: { code: $code, nameBg: "Демо път", nameEn: "Demo road", channel: NONE, shares: [PLACE] }) {
        __typename }
      addContractorLink(input: { contractor: $code, label: "Демо бригада" }) { ... on ContractorLinkAdded { url } } }`,
    { code },
  );
  return addContractorLink.url.split('#token=')[1] ?? '';
}

describe('the root fields of the API', () => {
  it('are all in this test', () => {
    const schema = buildSchema(readFileSync('libs/contract/schema.graphql', 'utf8'));
    const fields = (type: GraphQLObjectType | null | undefined) =>
      Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name ?? ''}.${field}`);
    expect(rootFields.map(({ name }) => name).toSorted()).toEqual(
      [...fields(schema.getQueryType()), ...fields(schema.getMutationType())].toSorted(),
    );
    expect(streams.map(({ name }) => name).toSorted()).toEqual(fields(schema.getSubscriptionType()).toSorted());
  });

  it.each(streams)('$name', async ({ document, open }) => {
    expect(await admitted((role) => refusalOf(role, document.replace('$ID', signalId)))).toEqual(open);
  });

  it.each(rootFields)('$name', async ({ document, open }) => {
    const call = document.replace('$ID', signalId).replace('$OTHER', randomUUID());
    const refusal = async (role: Role) => {
      const token = role === 'CONTRACTOR_LINK' ? workToken : 'x';
      // An address may try a sign-in ten times: each role has its own.
      const asked = call.replace('$TOKEN', token).replace('$ROLE', `no.${role.toLowerCase()}`);
      return (await callers[role].ask(asked)).errors[0]?.extensions?.code;
    };
    expect(await admitted(refusal)).toEqual(open);
  });
});

describe('the link of a contractor', () => {
  it('opens its own work, and names nothing where a session is asked for', async () => {
    const open = await callers.CONTRACTOR_LINK.request<{ work: { __typename: string; orders: unknown[] } }>(
      'query ($token: String!) { work(token: $token) { __typename ... on ContractorWork { orders { id } } } }',
      { token: workToken },
    );
    expect(open.work).toEqual({ __typename: 'ContractorWork', orders: [] });
    const asBearer = await system.graphql.as({ token: workToken }).ask('{ signals(first: 1) { edges { cursor } } }');
    expect(asBearer.errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const refused = await system.graphql.request<{ work: { __typename: string } }>(
      'query ($token: String!) { work(token: $token) { __typename } }',
      { token: workToken.slice(1) },
    );
    expect(refused.work.__typename).toBe('ContractorLinkError');
  });
});

describe('what the root fields hold', () => {
  const seen = (role: Role) =>
    callers[role].request<{ signals: { edges: { node: { id: string } }[] } }>(
      '{ signals(first: 200) { edges { node { id } } } }',
    );

  it.each([
    ['CLERK', true],
    ['OTHER_CLERK', false],
    ['DISPATCHER', true],
    ['AUDITOR', true],
    ['MANAGER', true],
    ['ADMIN', true],
  ] as const)('a %s has a signal of the ecology department in the list: %s', async (role, has) => {
    const { signals } = await seen(role);
    expect(signals.edges.some(({ node }) => node.id === signalId)).toBe(has);
    const { signal } = await callers[role].request<{ signal: { reporter: { email: string } } | null }>(
      'query ($id: ID!) { signal(id: $id) { reporter { email } } }',
      { id: signalId },
    );
    expect(signal?.reporter.email).toBe(has ? citizen.email : undefined);
  });

  it.each([
    ['CLERK', true],
    ['OTHER_CLERK', false],
    ['DISPATCHER', true],
  ] as const)('a %s has its registration in the list: %s', async (role, has) => {
    const { registrations } = await eventually(async () => {
      const answer = await callers[role].request<{ registrations: { edges: { node: { signalId: string } }[] } }>(
        '{ registrations(first: 100) { edges { node { signalId } } } }',
      );
      return (!has || answer.registrations.edges.length > 0) && answer;
    }, 'the registration has begun');
    expect(registrations.edges.some(({ node }) => node.signalId === signalId)).toBe(has);
  });

  it('a clerk of another department can neither note nor move it', async () => {
    const { addNote, transitionSignal } = await callers.OTHER_CLERK.request<
      Record<'addNote' | 'transitionSignal', { __typename: string }>
    >(
      `mutation ($id: ID!) { addNote(signalId: $id, text: "x") { __typename } transitionSignal(input: { signalId:
        $id, version: 1, to: IN_PROGRESS }) { __typename } }`,
      { id: signalId },
    );
    expect([addNote.__typename, transitionSignal.__typename]).toEqual(['NotFoundError', 'NotFoundError']);
  });
});
