export { appendSignalEvent, type NewSignalEvent, signalEventChannel, signalEventTopic } from './commands/append-signal-event.ts';
export { recordRegistration, type RegistrationNews } from './commands/record-registration.ts';
export { eventTitles, type SignalEventType, statusLabels } from './domain/signal-event.ts';
export { type Channel, type RegistrationState, type SignalStatus } from './domain/signal-status.ts';
export { type SignalEventFacts, type SignalFacts, audienceOf, signalEventOf, signalFactsOf } from './queries/signal-facts.ts';
export { signalsSchema } from './signals.schema.ts';
