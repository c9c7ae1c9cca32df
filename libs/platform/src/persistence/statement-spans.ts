import { beginSpan, openSpan } from '../tracing/index.ts';

const kinds = new Set(['select', 'insert', 'update', 'delete', 'with', 'begin', 'commit', 'rollback', 'savepoint']);

/**
 * Sends a statement in a span of its kind, where it belongs to another span; never with its text, in which values may
 * be.
 * @param send answers a promise, or nothing where the driver calls back
 */
export function inStatementSpan(text: string, send: () => unknown): unknown {
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
