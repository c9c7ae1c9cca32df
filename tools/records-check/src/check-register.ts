import { participantRegisterOf, type RecordsConfig } from '@ns/records';
import { fault, type Finding, ok, warning } from './finding.ts';
import { textOf } from './texts/index.ts';

/** Asks the register of the participants of СЕОС, where one is set, and looks for the records system in it. */
export async function checkRegister(config: RecordsConfig): Promise<Finding[]> {
  const register = await participantRegisterOf(config);
  if (register === undefined) {
    return [];
  }
  const { peerGuid, pinnedSerials } = register.inUse;
  const isPinned = pinnedSerials.length > 0;
  const answer = await register.source.ask();
  if (answer.kind === 'failed') {
    return [(isPinned ? warning : fault)(textOf('registerFailed', { detail: answer.detail }))];
  }
  const { participants, leftOut } = answer.list;
  const peer = participants.find(({ guid }) => guid === peerGuid);
  const findings = [ok(textOf('registerAnswers', { count: participants.length, leftOut }))];
  if (peer?.status !== 'ACTIVE') {
    return [...findings, (isPinned ? warning : fault)(textOf('notInRegister', { guid: peerGuid }))];
  }
  const { certificateSerial: serial, name } = peer;
  if (!isPinned) {
    return [...findings, ok(textOf('certificateByRegister', { name, serial }))];
  }
  return [
    ...findings,
    pinnedSerials.includes(serial) ? ok(textOf('pinnedAsRegistered')) : warning(textOf('otherThanPinned', { serial })),
  ];
}
