import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { GraphqlClient } from './graphql-client.ts';
import type { TestSystem } from './system.ts';

/** The password of the demo accounts, and of everybody who registers in a story. */
export const password = 'Nespeshni-2026!';

/** Somebody signed in. */
export interface Person {
  readonly email: string;
  readonly token: string;
  readonly refreshToken: string;
  readonly api: GraphqlClient;
}

interface SessionAnswer {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const signInDocument = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
  ... on Session { accessToken refreshToken } ... on ErrorResult { code } } }`;

/** Signs a known account in. */
export async function signIn(
  system: Pick<TestSystem, 'graphql'>,
  email: string,
  api: GraphqlClient = system.graphql,
): Promise<Person> {
  const { signIn: session } = await api.request<{ signIn: SessionAnswer }>(signInDocument, { email, password });
  return person(api, email, session);
}

/** Signs in by the form of the page, on either app; the citizen app asks for a code first. */
export async function signInOn(page: Page, email: string, secretWord: string = password): Promise<void> {
  // The page from which one came may stay there, hidden, with fields of the same name.
  const shown = { visible: true };
  const address = page.getByRole('textbox', { name: /^Имейл/ }).filter(shown);
  await address.fill(email);
  const withPassword = page.getByRole('button', { name: 'Вход с парола' }).filter(shown);
  if ((await withPassword.count()) > 0) {
    await withPassword.click();
  }
  await page
    .getByLabel(/^Парола\s?\*?$/)
    .filter(shown)
    .fill(secretWord);
  await page.getByRole('button', { name: 'Вход', exact: true }).click();
}

/** Makes an account by the form of the page: name, address and the code that is mailed. */
export async function registerOn(page: Page, system: TestSystem, email: string): Promise<void> {
  await page.goto(`${system.url}/register`);
  await page.getByLabel('Име и фамилия').fill('Демо Подател');
  await page.getByLabel('Имейл адрес').fill(email);
  await page.getByRole('button', { name: 'Изпратете ми код' }).click();
  const { text } = await system.mailbox.waitFor(email);
  await page.getByLabel('Код от имейла').fill(/\b\d{6}\b/.exec(text)?.[0] ?? '');
  await page.getByRole('heading', { name: 'Моите сигнали', level: 1 }).waitFor();
}

/**
 * Asks for an account with a password from within the page, as earlier releases of the app did.
 * @returns the link that was mailed
 */
export async function askForAccountOn(page: Page, system: TestSystem, email: string): Promise<string> {
  await page.goto(`${system.url}/register`);
  const query = 'mutation ($input: RegisterCitizenInput!) { registerCitizen(input: $input) { __typename } }';
  const input = { name: 'Демо Подател', email, password, language: 'BG' };
  const body = JSON.stringify({ query, variables: { input } });
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  await page.evaluate(`fetch('/graphql', ${JSON.stringify(request)})`);
  return mailedLink(system, email);
}

/** The link by which somebody who asked for an account confirms the address; other mails may come before it. */
export async function mailedLink({ mailbox }: Pick<TestSystem, 'mailbox'>, email: string): Promise<string> {
  const shape = /https?:\/\/\S+\/verify#token=\S+/;
  const { text } = await mailbox.waitFor(email, (mail) => shape.test(mail.text));
  return shape.exec(text)?.[0] ?? '';
}

/** What a mailed link carries behind its `#`. */
export function tokenIn(link: string): string {
  return new URLSearchParams(new URL(link).hash.slice(1)).get('token') ?? '';
}

const undoDocument =
  'mutation ($undoSeconds: Int!) { updateMyAccount(input: { undoSeconds: $undoSeconds }) { __typename } }';

/** Sets for how long the steps of a member of staff can be undone in the console. */
export async function setUndoSeconds({ api }: Person, undoSeconds: number): Promise<void> {
  await api.request(undoDocument, { undoSeconds });
}

/**
 * Opens an address of either app for somebody whose sign-in is not what the story is about: the browser gets the cookie
 * of the session without loading the form.
 * @param undoSeconds for how long the steps of this person can be undone; only a story about that waits for it
 * @throws Error when the account cannot sign in
 */
export async function openAs(page: Page, email: string, address: string, undoSeconds = 0): Promise<void> {
  const ask = (data: object, headers: Readonly<Record<string, string>> = {}) =>
    page.context().request.post(new URL('/graphql', address).href, {
      headers: { 'apollo-require-preflight': 'true', ...headers },
      data,
    });
  const answer = await ask({ query: signInDocument, variables: { email, password } });
  const { data } = (await answer.json()) as { readonly data?: { readonly signIn: Partial<SessionAnswer> } };
  if (!data?.signIn.accessToken) {
    throw new Error(`${email} could not sign in: ${await answer.text()}`);
  }
  const authorization = `Bearer ${data.signIn.accessToken}`;
  await ask({ query: undoDocument, variables: { undoSeconds } }, { authorization });
  await page.goto(address);
}

/** Registers a citizen and follows the mailed link. */
export async function registerCitizen(
  system: Pick<TestSystem, 'graphql' | 'mailbox'>,
  language: 'BG' | 'EN' = 'BG',
): Promise<Person> {
  const email = `citizen-${randomUUID().slice(0, 8)}@demo.test`;
  await system.graphql.request(
    `mutation ($input: RegisterCitizenInput!) { registerCitizen(input: $input) { __typename } }`,
    { input: { name: 'Демо подател', email, password, language } },
  );
  const token = tokenIn(await mailedLink(system, email));
  const { verifyEmail } = await system.graphql.request<{ verifyEmail: SessionAnswer }>(
    `mutation ($token: String!) { verifyEmail(token: $token) { ... on Session { accessToken refreshToken }
      ... on ErrorResult { code } } }`,
    { token },
  );
  return person(system.graphql, email, verifyEmail);
}

function person(api: GraphqlClient, email: string, session: SessionAnswer): Person {
  if (!session.accessToken) {
    throw new Error(`${email} could not sign in: ${JSON.stringify(session)}`);
  }
  return {
    email,
    token: session.accessToken,
    refreshToken: session.refreshToken,
    api: api.as({ token: session.accessToken }),
  };
}
