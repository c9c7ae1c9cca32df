import { randomUUID } from 'node:crypto';
import type { OutgoingDocument, RecordsConfig, RecordsSystem, StatusOutcome } from '@ns/records';
import { adviceFor, withoutNoise } from './connection-advice.ts';
import { fault, type Finding, ok, warning } from './finding.ts';
import { textOf } from './texts/index.ts';

/** Asks about a document that nobody ever sent: the right answer is that there is none. */
export async function checkConnection(system: RecordsSystem, config: RecordsConfig): Promise<Finding[]> {
  const answer = await system.status(randomUUID());
  switch (answer.kind) {
    case 'notFound':
      return [ok(textOf('systemAnswers'))];
    case 'unknown':
      return [troubleOf(answer, config)];
    case 'registered':
    case 'registeredTwice':
    case 'rejected':
    case 'waiting':
      return [warning(textOf('knowsUnsentDocument'))];
  }
}

/** Really sends the trial document; it gets a number there. */
export async function sendTrial(
  system: RecordsSystem,
  config: RecordsConfig,
  document: OutgoingDocument,
): Promise<Finding[]> {
  const answer = await system.register(document, () => Promise.resolve(true));
  switch (answer.kind) {
    case 'registered':
      return [ok(textOf('trialRegistered', { number: answer.number, date: answer.date }))];
    case 'waiting':
      return [ok(textOf('trialAccepted', { documentGuid: document.documentGuid }))];
    case 'rejected':
      return [fault(textOf('trialRefused', { reason: answer.reason }))];
    case 'unknown':
      return [troubleOf(answer, config)];
    case 'heldBack':
      return [];
  }
}

function troubleOf(answer: Extract<StatusOutcome, { kind: 'unknown' }>, config: RecordsConfig): Finding {
  const advice = adviceFor(answer, config);
  const words = withoutNoise(answer.detail);
  const level = answer.cause === 'NO_LOOKUP' ? warning : fault;
  return level(textOf('withDetail', { advice, detail: words }));
}
