export { fromWireGuid } from './guid.ts';
export { pinnedTrust, type TrustSource } from '../../domain/trusted-peer.ts';
export { trialParties } from '../../domain/trial-parties.ts';
export { documentToSeos } from './document.ts';
export { ensureIdentity, generateIdentity, readIdentity, type KeyFiles } from './key-pair.ts';
export { participantRegister } from './participant-register.ts';
export * from './message.ts';
export { MessageUnreadable, readMessage } from './message-reader.ts';
export { writeMessage } from './message-writer.ts';
export { pushLimits, type PushAnswer, type PushOptions } from './push-reader.ts';
export { createPushAnswers, createPushReceiver, type PushReceiver, type ReceivedPush } from './push-receiver.ts';
export { SeosRecordsSystem, type SeosOptions } from './seos-records-system.ts';
export {
  createSigner,
  createVerifier,
  SignatureInvalid,
  type MessageSigner,
  type SignatureVerifier,
  type SigningIdentity,
  type TrustedPeer,
} from './signature.ts';
export {
  readSubmitRequest,
  readSubmitResponse,
  writeFault,
  writeSubmitRequest,
  writeSubmitResponse,
  type SoapAnswer,
} from './soap.ts';
export { ExchangeFailed, type HttpAnswer } from '@ns/platform';
export { type Endpoint, postEnvelope } from './soap-transport.ts';
export { ThreadedReader } from './threaded-reader.ts';
export { XmlRefused, type XmlLimits } from './xml-reader.ts';
