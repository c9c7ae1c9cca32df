import { postgresPids, processorSeconds } from '../processes.ts';

/** A server that answers over HTTP. */
export interface Contestant {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** of somebody signed in; added to the requests that staff sends */
  readonly headers: Readonly<Record<string, string>>;
}

/** One kind of request; its bodies are sent in turn. */
export interface Case {
  readonly name: string;
  readonly bodies: readonly string[];
  /** sent by somebody who is not signed in */
  readonly isAnonymous?: boolean;
  /** with the ETag of the first answer to the same body */
  readonly isConditional?: boolean;
}

/** CPU seconds of 1,000 requests. */
export interface Cost {
  readonly server: number;
  readonly database: number;
}

const connections = 4;
/** Nothing is compressed: that would measure zlib, and only ours does it. */
const plain = { 'content-type': 'application/json', 'accept-encoding': 'identity' };

/**
 * What a case costs a server and its database. Half as many requests are sent before the measurement.
 * @throws Error when an answer has errors or no data
 */
export async function costOf(
  { name, url, pid, headers }: Contestant,
  { bodies, isAnonymous = false, isConditional = false }: Case,
  requests: number,
): Promise<Cost> {
  const tags = new Map<string, string>();
  const send = async (body: string): Promise<void> => {
    const tag = tags.get(body);
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...plain, ...(!isAnonymous && headers), ...(tag && { 'if-none-match': tag }) },
      body,
    });
    const text = await response.text();
    const isUnchanged = tag !== undefined && response.status === 304;
    if (!isUnchanged && (!response.ok || text.startsWith('{"errors"') || text.includes('"errors":['))) {
      throw new Error(`${name}: ${String(response.status)} ${text.slice(0, 500)}`);
    }
    const sent = response.headers.get('etag');
    if (isConditional && sent) {
      tags.set(body, sent);
    }
  };
  const sendAll = async (count: number): Promise<void> => {
    let next = 0;
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (let number = next++; number < count; number = next++) {
          await send(bodies[number % bodies.length] ?? '');
        }
      }),
    );
  };
  await sendAll(Math.max(Math.ceil(requests / 2), bodies.length));
  // Of all processes of PostgreSQL: those of connections that have ended in between count too.
  const before = { server: processorSeconds([pid]), database: processorSeconds(postgresPids()) };
  await sendAll(requests);
  return {
    server: ((processorSeconds([pid]) - before.server) * 1000) / requests,
    database: ((processorSeconds(postgresPids()) - before.database) * 1000) / requests,
  };
}
