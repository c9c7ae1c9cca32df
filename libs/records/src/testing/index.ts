export { registerDocument } from '../commands/register-document.ts';
export { impatient, type RegistrationView, RegistrationTestBed } from './registration-test-bed.ts';
export { RegisterPeer } from './register-peer.ts';
