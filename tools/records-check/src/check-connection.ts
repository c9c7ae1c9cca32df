import { randomUUID } from 'node:crypto';
import { type OutgoingDocument, type RecordsSystem, type StatusOutcome, type UnknownCause } from '@ns/records';
import { fault, type Finding, ok, warning } from './finding.ts';

interface Advice {
  readonly bg: string;
  readonly en: string;
}

const advice: Readonly<Record<UnknownCause, Advice>> = {
  UNREACHABLE: {
    bg: 'Никой не отговаря на този адрес. Проверете адреса, защитната стена и дали деловодната система работи.',
    en: 'Nobody answers at this address. Check the address, the firewall and whether the records system runs.',
  },
  TIMEOUT: {
    bg: 'Отговорът не дойде навреме. Проверете мрежата или увеличете RECORDS_TIMEOUT_MS.',
    en: 'The answer did not come in time. Check the network or raise RECORDS_TIMEOUT_MS.',
  },
  CONNECTION_LOST: {
    bg: 'Връзката прекъсна. При https проверете сертификатите за връзка (RECORDS_TLS_…).',
    en: 'The connection broke. With https check the certificates of the connection (RECORDS_TLS_…).',
  },
  HTTP_ERROR: {
    bg: 'Сървърът върна грешка. Проверете дали адресът е точно този на услугата.',
    en: 'The server answered with an error. Check whether this is exactly the address of the service.',
  },
  UNREADABLE_ANSWER: {
    bg: 'Отговорът не е от деловодна система. Вероятно адресът е друг.',
    en: 'The answer is not that of a records system. Probably the address is another one.',
  },
  BAD_SIGNATURE: {
    bg: 'Подписът под отговора не е от сертификата в RECORDS_PEER_CERT_FILE. Поискайте актуалния сертификат.',
    en: 'The signature of the answer is not by the certificate in RECORDS_PEER_CERT_FILE. Ask for the current certificate.',
  },
  ERROR_ANSWER: {
    bg: 'Деловодната система не приема съобщенията ни. Проверете дали сме вписани като подател с този GUID и сертификат.',
    en: 'The records system does not take our messages. Check whether we are entered there as a sender with this GUID and certificate.',
  },
  UNEXPECTED_ANSWER: {
    bg: 'Деловодната система отговори неочаквано. Покажете отговора на доставчика ѝ.',
    en: 'The records system gave an unexpected answer. Show it to its vendor.',
  },
  NO_LOOKUP: {
    bg: 'Услугата не може да бъде питана за документ. При неясен изход ще се налага проверка от служител.',
    en: 'The service cannot be asked about a document. After an unclear outcome a member of staff will have to look.',
  },
  OUR_FAULT: { bg: 'Грешката е в тази система.', en: 'The fault is in this system.' },
};

/** Asks about a document that nobody ever sent: the right answer is that there is none. */
export async function checkConnection(system: RecordsSystem): Promise<Finding[]> {
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
      return [troubleOf(answer)];
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
export async function sendTrial(system: RecordsSystem, document: OutgoingDocument): Promise<Finding[]> {
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
      return [troubleOf(answer)];
  }
}

function troubleOf({ cause, detail }: Extract<StatusOutcome, { kind: 'unknown' }>): Finding {
  const { bg, en } = advice[cause];
  const level = cause === 'NO_LOOKUP' ? warning : fault;
  return level(`${bg} (${detail})`, `${en} (${detail})`);
}
