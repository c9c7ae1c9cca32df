import { localizedWords, MunicipalityDirectory } from '@ns/municipality';
import { type MenuProblem, noWords } from '@ns/municipality/domain';
import type { EntityManager } from '@ns/platform';
import { z } from 'zod';
import {
  allSharedParts,
  receiverChannels,
  type ReceiverChannel,
  sharedParts,
  type SharedPart,
} from '../domain/receiver.ts';
import { allReceivers } from '../queries/receivers.ts';
import { saveReceiver } from '../writes/save-receiver.ts';

/** Receivers in a set-up file: external bodies of the same file with their channels, and contractors. */
export const receiversDocument = z
  .array(
    z.object({
      code: z.string(),
      /** of a contractor */
      name: localizedWords.optional(),
      phone: z.string().optional(),
      channel: z.enum(Object.keys(receiverChannels) as [ReceiverChannel, ...ReceiverChannel[]]).default('NONE'),
      destination: z.string().optional(),
      service: z.string().optional(),
      shares: z.array(z.enum(Object.keys(sharedParts) as [SharedPart, ...SharedPart[]])).default([...allSharedParts]),
      answerDays: z.number().optional(),
      trusted: z.boolean().default(false),
      categories: z.array(z.string()).default([]),
      archived: z.boolean().default(false),
    }),
  )
  .default([]);
export type ReceiversDocument = z.infer<typeof receiversDocument>;

/** The receivers of which something was saved, as a set-up file has them. */
export async function exportReceivers(em: EntityManager): Promise<ReceiversDocument> {
  const menus = await new MunicipalityDirectory(() => em).menus(em);
  const saved = (await allReceivers(em, menus)).filter(({ version }) => version !== null);
  return saved.map((row) => ({
    code: row.code,
    ...(row.kind === 'CONTRACTOR' ? { name: row.name, phone: row.phone ?? undefined } : {}),
    channel: row.channel,
    destination: row.destination ?? undefined,
    service: row.service ?? undefined,
    shares: [...row.shares],
    answerDays: row.answerDays ?? undefined,
    trusted: row.trusted,
    categories: [...row.categories],
    archived: row.kind === 'CONTRACTOR' && row.archived,
  }));
}

/**
 * Writes the receivers of a set-up file over those of the same code, after the menus of the file were written.
 * @param archiveRest what the file does not have is put out of use; a body is then reached by telephone
 * @returns what is wrong, with paths of the file
 */
export async function importReceivers(
  tx: EntityManager,
  receivers: ReceiversDocument,
  archiveRest: boolean,
): Promise<readonly MenuProblem[]> {
  // The menus as this transaction sees them.
  const menus = await new MunicipalityDirectory(() => tx).menus(tx);
  const present = await allReceivers(tx, menus);
  const versionOf = (code: string) => present.find((each) => each.code === code)?.version ?? null;
  const problems: MenuProblem[] = [];
  for (const [index, { name, phone, destination, service, answerDays, ...rest }] of receivers.entries()) {
    const outcome = await saveReceiver(tx, menus, {
      ...rest,
      name: name ?? noWords,
      phone: phone ?? null,
      destination: destination ?? null,
      service: service ?? null,
      answerDays: answerDays ?? null,
      version: versionOf(rest.code),
    });
    if (outcome.kind === 'invalid') {
      problems.push(...outcome.problems.map((each) => ({ ...each, path: `receivers.${String(index)}.${each.path}` })));
    }
  }
  if (archiveRest) {
    const kept = new Set(receivers.map(({ code }) => code));
    for (const row of present.filter(({ code, version }) => version !== null && !kept.has(code))) {
      const isBody = row.kind === 'BODY';
      await saveReceiver(tx, menus, {
        ...row,
        ...(isBody ? { channel: 'NONE', destination: null, service: null, phone: null, name: noWords } : {}),
        categories: [],
        archived: !isBody,
      });
    }
  }
  return problems;
}
