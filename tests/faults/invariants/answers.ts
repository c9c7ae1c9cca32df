import type { Acknowledgements } from '../people/acknowledgements.ts';
import type { DatabaseState } from './database-state.ts';
import { type Finding, found } from './finding.ts';

/**
 * Acknowledgements against the database: every accepted signal exactly once, every accepted transition in its history.
 */
export function checkAnswers(acknowledged: Acknowledgements, { signals, events }: DatabaseState): Finding[] {
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const byKey = Map.groupBy(signals, ({ clientKey }) => clientKey);
  const acknowledgedByKey = Map.groupBy(acknowledged.signals, ({ clientKey }) => clientKey);
  const lost = acknowledged.signals
    .filter(({ id, reference }) => byId.get(id)?.reference !== reference)
    .map(({ reference }) => `${reference} was accepted and is not there`);
  const nobodyTold = signals
    .filter(({ clientKey }) => !acknowledgedByKey.has(clientKey))
    .map(({ reference }) => `${reference} is stored but was never acknowledged`);
  const doubled = [...byKey]
    .filter(([, ofOneKey]) => ofOneKey.length > 1)
    .map(([key, ofOneKey]) => `client key ${key} has ${ofOneKey.map(({ reference }) => reference).join(', ')}`);
  const contradicting = [...acknowledgedByKey]
    .filter(([, answers]) => new Set(answers.map(({ id }) => id)).size > 1)
    .map(([key]) => `client key ${key} was answered with two signals`);
  return [
    ...found('lost signals', [...lost, ...nobodyTold]),
    ...found('doubled signals', doubled),
    ...found('contradicting answers', contradicting),
    ...found('unexpected answers', acknowledged.unexpected),
    ...found('contradicting answers', unkeptSteps(acknowledged, events)),
  ];
}

/** The version counts the transitions: after the acknowledged one, the history must have the acknowledged status. */
function* unkeptSteps(acknowledged: Acknowledgements, events: DatabaseState['events']): Generator<string> {
  const moves = Map.groupBy(
    events.filter(({ status }) => status !== null),
    ({ signalId }) => signalId,
  );
  for (const { signalId, status, version } of acknowledged.steps) {
    const history = moves.get(signalId) ?? [];
    const kept =
      version === undefined ? history.some((move) => move.status === status) : history[version - 1]?.status === status;
    if (!kept) {
      yield `${signalId}: the step to ${status} was accepted and is not in the history`;
    }
  }
}
