import { archivedAt, isInUse, lockMenus, type Menus, saveEntry, type SaveOutcome } from '@ns/municipality';
import { mergedWords, tidy, unknownProblem } from '@ns/municipality/domain';
import type { EntityManager } from '@ns/platform';
import { allSharedParts } from '../domain/receiver.ts';
import { type ReceiverEntry, receiverProblems } from '../domain/receiver-rules.ts';
import { Receiver } from '../entities/receiver.entity.ts';

/** Saves how a receiver is reached. What is under way keeps the channel with which it began. */
export async function saveReceiver(
  tx: EntityManager,
  menus: Menus,
  entry: ReceiverEntry,
): Promise<SaveOutcome<Receiver>> {
  await lockMenus(tx);
  const isBody = menus.externalBodies.has(entry.code);
  const present = await tx.findOne(Receiver, { code: entry.code });
  const unknown = entry.categories.findIndex((code) => !isInUse(menus.categories.get(code)));
  const problems = [
    ...receiverProblems(entry, isBody ? 'BODY' : 'CONTRACTOR'),
    ...(unknown < 0 ? [] : [unknownProblem(`categories.${String(unknown)}`)]),
  ];
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  return saveEntry(
    tx,
    Receiver,
    { key: { code: entry.code }, version: entry.version, path: 'code' },
    {
      externalBody: isBody ? entry.code : null,
      name: isBody ? null : mergedWords(entry.name, present?.name),
      phone: isBody ? null : tidy(entry.phone),
      channel: entry.channel,
      destination: tidy(entry.destination),
      service: tidy(entry.service),
      shares: allSharedParts.filter((part) => entry.shares.includes(part)),
      answerDays: entry.answerDays,
      trusted: entry.trusted,
      categories: [...new Set(entry.categories)],
      archivedAt: archivedAt(entry.archived, present?.archivedAt),
    },
  );
}
