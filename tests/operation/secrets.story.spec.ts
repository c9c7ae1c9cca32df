/** @module-tag long */
import { type ServiceFailure, ServiceProcess } from '@ns/embedded';
import { generateSync } from 'otplib';
import { afterAll, describe, expect, it } from 'vitest';
import {
  aPhoto,
  builtCommand,
  mailedLink,
  password,
  registerCitizen,
  signIn,
  submit,
  tokenIn,
  upload,
} from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const clerk = 'clerk.ecology@demo.test';
const former = String(system.api.plan.environment?.['APP_SECRET']);
const present = 'Zb3k9QpW1xT7vM5nR8sL2yC6dF0gH4jA';

const staff = await signIn(system, clerk);
const { beginTotp } = await staff.api.request<{ beginTotp: { secret: string } }>(
  'mutation ($password: String!) { beginTotp(password: $password) { ... on TotpSetup { secret } } }',
  { password },
);
/** Each code counts once: that of the next half minute comes after that of this one. */
const codeIn = (seconds: number) =>
  generateSync({ secret: beginTotp.secret, epoch: Math.floor(Date.now() / 1000) + seconds });
const { confirmTotp } = await staff.api.request<{ confirmTotp: { recoveryCodes: string[] } }>(
  'mutation ($code: String!) { confirmTotp(code: $code) { ... on SecondFactorChanged { recoveryCodes } } }',
  { code: codeIn(0) },
);

const citizen = await registerCitizen(system);
const { id: photo } = await upload(system, citizen.token, await aPhoto());
const signal = await submit(citizen, { photoIds: [photo] });
const { mySignal } = await citizen.api.request<{ mySignal: { photos: { url: string }[] } }>(
  'query ($id: ID!) { mySignal(id: $id) { photos { url } } }',
  { id: signal.id },
);
const pushKey = await publicPushKey();
const newcomer = 'newcomer@demo.test';
await system.graphql.request(
  'mutation ($input: RegisterCitizenInput!) { registerCitizen(input: $input) { __typename } }',
  { input: { name: 'Демо подател', email: newcomer, password, language: 'BG' } },
);
const confirmation = tokenIn(await mailedLink(system, newcomer));

async function publicPushKey(): Promise<string | null> {
  const { pushSettings } = await citizen.api.request<{ pushSettings: { publicKey: string | null } }>(
    '{ pushSettings { publicKey } }',
  );
  return pushSettings.publicKey;
}

function signInWith(secondFactor: string) {
  return system.graphql.ask<{ signIn: { __typename: string } }>(
    `mutation ($email: String!, $password: String!, $secondFactor: String) {
      signIn(email: $email, password: $password, secondFactor: $secondFactor) { __typename } }`,
    { email: clerk, password, secondFactor },
  );
}

let programs: readonly ServiceProcess[] = [system.api, system.worker];
afterAll(() => stop());

async function stop(): Promise<void> {
  await Promise.all(programs.map((program) => program.stop()));
}

/** The words in which a program refused to start with these secrets; empty when both started. */
async function startedWith(secrets: Readonly<Record<string, string>>): Promise<string> {
  await stop();
  programs = [system.api, system.worker].map(
    ({ plan }) => new ServiceProcess({ ...plan, environment: { ...plan.environment, ...secrets } }),
  );
  const outcomes = await Promise.allSettled(programs.map((program) => program.start()));
  return outcomes
    .flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as ServiceFailure] : []))
    .map((failure) => failure.message)
    .join('\n');
}

const command = (secrets: Readonly<Record<string, string>>, ...args: string[]) => {
  const { plan } = system.api;
  const api = { plan: { ...plan, environment: { ...plan.environment, ...secrets } } };
  return builtCommand({ api: api as typeof system.api }, 'secrets', args);
};

describe('another APP_SECRET', () => {
  it('is refused by api and worker with the way out, instead of locking people out', async () => {
    const words = await startedWith({ APP_SECRET: present });
    expect(words.match(/APP_SECRET is not the one that this database was used with/g)).toHaveLength(2);
    expect(words).toContain('APP_SECRET_FORMER');
    expect(words).not.toMatch(/^ {4}at /m);
  });

  it('with the former one beside it needs the key that devices know', async () => {
    expect(await startedWith({ APP_SECRET: present, APP_SECRET_FORMER: former })).toContain('WEB_PUSH_PRIVATE_KEY');
  });
});

describe('with the former one beside it', () => {
  it('everything that people have goes on', async () => {
    const key = (await command({}, 'web-push-key')).output.trim();
    expect(await startedWith({ APP_SECRET: present, APP_SECRET_FORMER: former, WEB_PUSH_PRIVATE_KEY: key })).toBe('');
    expect(await publicPushKey()).toBe(pushKey);
    expect((await citizen.api.ask('{ me { email } }')).errors).toEqual([]);
    expect((await fetch(mySignal.photos[0]?.url ?? '')).status).toBe(200);
    expect(
      await system.graphql.ask('mutation ($token: String!) { verifyEmail(token: $token) { __typename } }', {
        token: decodeURIComponent(confirmation),
      }),
    ).toMatchObject({ data: { verifyEmail: { __typename: 'Session' } } });
    const signedIn = { data: { signIn: { __typename: 'Session' } } };
    expect(await signInWith(confirmTotp.recoveryCodes[0] ?? '')).toMatchObject(signedIn);
  });

  it('second factors are sealed anew, and the former one is needed no more', async () => {
    const both = { APP_SECRET: present, APP_SECRET_FORMER: former, WEB_PUSH_PRIVATE_KEY: 'A'.repeat(43) };
    expect(await startedWith({ APP_SECRET: present, WEB_PUSH_PRIVATE_KEY: 'A'.repeat(43) })).toContain(
      'secrets.js reseal',
    );
    expect((await command(both, 'list')).output).toMatch(/unused recovery codes: 9[^]*devices that are notified: 0/);
    expect((await command(both, 'list')).output).toContain(
      'under APP_SECRET: 0, under APP_SECRET_FORMER: 1, of no use: 0',
    );
    expect((await command(both, 'reseal')).code).toBe(0);
    expect((await command(both, 'list')).output).toContain(
      'under APP_SECRET: 1, under APP_SECRET_FORMER: 0, of no use: 0',
    );
    expect(await startedWith({ APP_SECRET: present })).toBe('');
    expect(await signInWith(codeIn(30))).toMatchObject({ data: { signIn: { __typename: 'Session' } } });
  });
});
