export {
  defineTopic,
  oldestWaiting,
  outboxChannel,
  outboxSchema,
  publish,
  type Topic,
  waitingEntries,
} from './outbox.ts';
export { registerOutboxGauges } from './outbox-metrics.ts';
export { onTopic, type OutboxHandler, OutboxRelay, type TakeAhead, urgently } from './outbox-relay.ts';
