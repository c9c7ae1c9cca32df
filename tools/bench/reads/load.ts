import { descendants, processorSeconds } from '../live/processes.ts';

/** A server that answers over HTTP. */
export interface Contestant {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** of somebody signed in; added to the requests that staff sends */
  readonly headers: Readonly<Record<string, string>>;
}

/** One kind of request; each is sent in turn. */
export interface Case {
  readonly name: string;
  readonly bodies: readonly string[];
  /** sent by somebody who is not signed in */
  readonly isAnonymous?: boolean;
  /** with the ETag of the first answer to the same body */
  readonly isConditional?: boolean;
  /** CPU seconds per 1,000 requests that are to be enough */
  readonly goal?: number;
}

/** CPU seconds of 1,000 requests. */
export interface Cost {
  readonly server: number;
  readonly database: number;
}

const connections = 4;
/** Nothing is compressed: that would measure zlib, and only ours does it. */
const plain = { 'content-type': 'application/json', 'accept-encoding': 'identity' };

/** Of all processes of PostgreSQL: those of connections that have ended in between count too. */
function databaseSeconds(): number {
  const ofPostgres = descendants().filter(({ command }) => /^(\S*\/)?postgres[: ]/.test(command));
  return processorSeconds(ofPostgres.map(({ pid }) => pid));
}

/**
 * What a case costs a server and its database. Half as many requests are sent before the measurement.
 * @throws Error when an answer has errors or no data
 */
export async function costOf(
  contestant: Contestant,
  { bodies, isAnonymous = false, isConditional = false }: Case,
  requests: number,
): Promise<Cost> {
  const tags = new Map<string, string>();
  const send = async (body: string): Promise<void> => {
    const tag = tags.get(body);
    const response = await fetch(contestant.url, {
      method: 'POST',
      headers: { ...plain, ...(!isAnonymous && contestant.headers), ...(tag && { 'if-none-match': tag }) },
      body,
    });
    const text = await response.text();
    if (tag !== undefined && response.status === 304) {
      return;
    }
    if (!response.ok || text.startsWith('{"errors"') || text.includes('"errors":[')) {
      throw new Error(`${contestant.name}: ${String(response.status)} ${text.slice(0, 500)}`);
    }
    const sent = response.headers.get('etag');
    if (isConditional && sent) {
      tags.set(body, sent);
    }
  };
  const all = async (count: number): Promise<void> => {
    let next = 0;
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (let number = next++; number < count; number = next++) {
          await send(bodies[number % bodies.length] ?? '');
        }
      }),
    );
  };
  await all(Math.max(Math.ceil(requests / 2), bodies.length));
  const before = { server: processorSeconds([contestant.pid]), database: databaseSeconds() };
  await all(requests);
  return {
    server: ((processorSeconds([contestant.pid]) - before.server) * 1000) / requests,
    database: ((databaseSeconds() - before.database) * 1000) / requests,
  };
}
