/** The password of the demo accounts. */
export const password = 'Nespeshni-2026!';

/**
 * What the api answers to a document.
 * @param url such as `http://127.0.0.1:3000`
 * @throws Error with the errors of an answer without data
 */
export async function ask<T>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  token?: string,
): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
  if (!data) {
    throw new Error(JSON.stringify(errors));
  }
  return data;
}

/** Signs a demo account in. @returns its token */
export async function signIn(url: string, email: string): Promise<string> {
  const { signIn: session } = await ask<{ signIn: { accessToken: string } }>(
    url,
    `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
      ... on Session { accessToken } } }`,
    { email, password },
  );
  return session.accessToken;
}
