import { type Told } from '../people/told';
import { type DatabaseState } from './database-state';
import { type Finding, found } from './finding';

/** What clients were told against what is there: every accepted signal exactly once, every accepted step in its history. */
export function checkAnswers(told: Told, { signals, events }: DatabaseState): Finding[] {
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const byKey = Map.groupBy(signals, ({ clientKey }) => clientKey);
  const toldByKey = Map.groupBy(told.signals, ({ clientKey }) => clientKey);
  const lost = told.signals
    .filter(({ id, reference }) => byId.get(id)?.reference !== reference)
    .map(({ reference }) => `${reference} was accepted and is not there`);
  const nobodyTold = signals
    .filter(({ clientKey }) => !toldByKey.has(clientKey))
    .map(({ reference }) => `${reference} is there and nobody was told`);
  const doubled = [...byKey]
    .filter(([, ofOneKey]) => ofOneKey.length > 1)
    .map(([key, ofOneKey]) => `client key ${key} has ${ofOneKey.map(({ reference }) => reference).join(', ')}`);
  const contradicting = [...toldByKey]
    .filter(([, answers]) => new Set(answers.map(({ id }) => id)).size > 1)
    .map(([key]) => `client key ${key} was answered with two signals`);
  return [
    ...found('lost signals', [...lost, ...nobodyTold]),
    ...found('doubled signals', doubled),
    ...found('contradicting answers', contradicting),
    ...found('unexpected answers', told.unexpected),
    ...found('contradicting answers', unkeptSteps(told, events)),
  ];
}

/** The version counts the steps: after the one that was told, the history must stand where it was told to. */
function* unkeptSteps(told: Told, events: DatabaseState['events']): Generator<string> {
  const moves = Map.groupBy(
    events.filter(({ status }) => status !== null),
    ({ signalId }) => signalId,
  );
  for (const { signalId, status, version } of told.steps) {
    const history = moves.get(signalId) ?? [];
    const kept =
      version === undefined ? history.some((move) => move.status === status) : history[version - 1]?.status === status;
    if (!kept) yield `${signalId}: the step to ${status} was accepted and is not in the history`;
  }
}
