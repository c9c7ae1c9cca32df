export { type Backoff, later, type Moment, waitMs } from './back-off.ts';
export {
  afterAnswer,
  type Breaker,
  type BreakerPolicy,
  type BreakerState,
  defaultBreakerPolicy,
  type SignOfLife,
} from './circuit-breaker.ts';
export { EndpointGate, type EndpointGateNeeds } from './endpoint-gate.ts';
export {
  exchange,
  ExchangeFailed,
  type HttpAnswer,
  type HttpQuestion,
  type OutgoingConnection,
  RequestHeldBack,
  type TlsMaterial,
} from './exchange.ts';
export { causeOfStatus, type FailureCause } from './failure-cause.ts';
export { alwaysOpen, type Gate, type Pass } from './gate.ts';
export { type Renewal, whileRenewed } from './while-renewed.ts';
