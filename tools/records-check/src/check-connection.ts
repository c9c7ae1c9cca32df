import { randomUUID } from 'node:crypto';
import { type OutgoingDocument, type RecordsConfig, type RecordsSystem, type StatusOutcome } from '@ns/records';
import { adviceFor, withoutNoise } from './connection-advice.ts';
import { fault, type Finding, ok, warning } from './finding.ts';

/** Asks about a document that nobody ever sent: the right answer is that there is none. */
export async function checkConnection(system: RecordsSystem, config: RecordsConfig): Promise<Finding[]> {
  const answer = await system.status(randomUUID());
  switch (answer.kind) {
    case 'notFound':
      return [
        ok(
          'Деловодната система отговаря и познава нашите съобщения.',
          'The records system answers and takes our messages.',
        ),
      ];
    case 'unknown':
      return [troubleOf(answer, config)];
    case 'registered':
    case 'rejected':
    case 'waiting':
      return [
        warning(
          'Деловодната система твърди, че познава документ, който никога не е изпращан.',
          'The records system claims to know a document that was never sent.',
        ),
      ];
  }
}

/** Really sends the trial document; it gets a number there. */
export async function sendTrial(
  system: RecordsSystem,
  config: RecordsConfig,
  document: OutgoingDocument,
): Promise<Finding[]> {
  const answer = await system.register(document);
  switch (answer.kind) {
    case 'registered':
      return [
        ok(
          `Пробният документ е заведен под № ${answer.number} от ${answer.date}.`,
          `The trial document was registered as ${answer.number} of ${answer.date}.`,
        ),
      ];
    case 'waiting':
      return [
        ok(
          `Пробният документ е приет (${document.documentGuid}); номерът идва по-късно.`,
          `The trial document was accepted (${document.documentGuid}); its number comes later.`,
        ),
      ];
    case 'rejected':
      return [
        fault(
          `Деловодната система отказа документа: ${answer.reason}`,
          `The records system refused the document: ${answer.reason}`,
        ),
      ];
    case 'unknown':
      return [troubleOf(answer, config)];
  }
}

function troubleOf(answer: Extract<StatusOutcome, { kind: 'unknown' }>, config: RecordsConfig): Finding {
  const { bg, en } = adviceFor(answer, config);
  const words = withoutNoise(answer.detail);
  const level = answer.cause === 'NO_LOOKUP' ? warning : fault;
  return level(`${bg} (${words})`, `${en} (${words})`);
}
