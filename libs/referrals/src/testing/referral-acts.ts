/** What staff notes of forwarded signals, for measurements that carry it out without a client. */
export { noteReferral } from '../commands/note-referral.ts';
