import type pg from 'pg';
import { beginSpan, openSpan } from '../tracing/index.ts';
import { NamingClient } from './naming-client.ts';

const kinds = new Set(['select', 'insert', 'update', 'delete', 'with', 'begin', 'commit', 'rollback', 'savepoint']);

/**
 * Sends a statement in a span of its kind, where it belongs to another span; never with its text, in which values may
 * be.
 * @param send answers a promise, or nothing where the driver calls back
 */
function inStatementSpan(text: string, send: () => unknown): unknown {
  if (!openSpan()) {
    return send();
  }
  const word = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? '';
  const kind = kinds.has(word) ? word : 'other';
  const span = beginSpan({
    name: `sql ${kind}`,
    kind: 'client',
    attributes: { 'db.system.name': 'postgresql', 'db.operation.name': kind },
  });
  const answer = span ? span.run(send) : send();
  if (answer instanceof Promise) {
    answer.then(
      () => span?.end(),
      () => span?.end(true),
    );
  } else {
    span?.end();
  }
  return answer;
}

/** A connection whose statements are spans; only for processes that write spans. */
export class TracedClient extends NamingClient {
  override query = ((...sent: unknown[]): unknown => {
    const [text] = sent;
    return typeof text === 'string' ? inStatementSpan(text, () => this.send(sent)) : this.send(sent);
  }) as pg.Client['query'];
}
