import type { Translation } from '@ns/platform';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  keysFit: 'The private keys belong to their certificates.',
  'kind.seos': 'the message exchange СЕОС',
  'kind.rest': 'a vendor’s web service',
  'kind.builtin': 'our own register',
  recordsSystem: 'Records system: {kind} (RECORDS_PROFILE={profile}).',
  ownNumbers: 'Numbers are given by this system with the index {index}. There is nothing else to check.',
  sha1Accepted:
    'Outdated SHA-1 signatures are accepted from {name} ({guid}), too. Ask for SHA-256 and take the setting away.',
  sha1OfReceivers:
    'Outdated SHA-1 signatures are accepted from {guids}, when reports are forwarded to them. Ask for SHA-256 and \
take them away.',
  sha1NotPartner: 'RECORDS_SHA1_PARTICIPANTS names {guids}, with whom no messages are exchanged.',
  settingMissing: 'The setting {name} is missing.',
  address: 'Address: {url}',
  addressNotProtected: 'The address {url} is not protected (https). Reports carry personal data.',
  accessOpen: 'Access: without credentials.',
  accessByPassword: 'Access: user and password (RECORDS_REST_USER).',
  accessByToken: 'Access: a token (RECORDS_REST_TOKEN).',
  restSettingsUnused: 'RECORDS_REST_… is not used with this profile.',
  tlsSettingsUnused: 'RECORDS_TLS_… is used with an address of https:// only.',
  guidShape: "{name} does not look like '{'XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX'}'.",
  guidsEqual: 'RECORDS_OUR_GUID and RECORDS_PEER_GUID are the same.',
  systemAnswers: 'The records system answers and takes our messages.',
  knowsUnsentDocument: 'The records system claims to know a document that was never sent.',
  trialRegistered: 'The trial document was registered as {number} of {date}.',
  trialAccepted: 'The trial document was accepted ({documentGuid}); its number comes later.',
  trialRefused: 'The records system refused the document: {reason}',
  schemaFollowed: 'The message follows the schema of СЕОС.',
  signatureVerifies: 'The message is signed, and the signature verifies with our certificate.',
  checkFailed: 'The check failed: {cause}',
  'advice.unreachable':
    'Nobody answers at this address. Check the address, the firewall and whether the records system runs.',
  'advice.timeout': 'The answer did not come in time. Check the network or raise RECORDS_TIMEOUT_MS.',
  'advice.connectionLost': 'The connection broke. Check the network and the firewall and try again.',
  'advice.httpError': 'The server answered with an error. Check whether this is exactly the address of the service.',
  'advice.unreadableAnswer': 'The answer is not that of a records system. Probably the address is another one.',
  'advice.badSignature':
    'The signature of the answer is not by the certificate in RECORDS_PEER_CERT_FILE. Ask for the current certificate.',
  'advice.errorAnswer': `The records system does not take our messages. Check whether we are entered there as a \
sender with this GUID and certificate.`,
  'advice.unexpectedAnswer': 'The records system gave an unexpected answer. Show it to its vendor.',
  'advice.noLookup':
    'The service cannot be asked about a document. After an unclear outcome a member of staff will have to look.',
  'advice.ourFault': 'The fault is in this system.',
  outdatedSignature: `The records system signs with the outdated SHA-1. Ask for SHA-256; until then set \
RECORDS_SHA1_PARTICIPANTS={guid}.`,
  plainToProtected:
    'The port does not speak http: probably it expects https. Change the address in RECORDS_URL to https://.',
  protectedToPlain:
    'There is no https on this port. Check the port in RECORDS_URL and whether the service has https at all.',
  serverExpired: 'The certificate of the server (or of its authority) has expired. Ask the vendor to renew it.',
  serverNotYetValid: 'The certificate of the server is not valid yet. Check the clocks of both sides.',
  selfSigned: `The certificate of the server is self-signed. Get it from the vendor in a safe way and set it in \
RECORDS_TLS_CA_FILE.`,
  otherName:
    'The certificate of the server is for another name, not for {host}. Use the name it was issued for in RECORDS_URL.',
  unknownAuthority: `The certificate of the server is by an authority that this machine does not know. Set its \
certificate in RECORDS_TLS_CA_FILE.`,
  authorityNotListed: `The certificate of the server is not by the authority in RECORDS_TLS_CA_FILE. Ask for the \
chain of the server and put it there.`,
  ownCertificateWanted: `The server closed the connection: probably it wants a certificate of ours. Set \
RECORDS_TLS_CERT_FILE and RECORDS_TLS_KEY_FILE.`,
  ownCertificateRefused: `The server closed the connection: probably it does not take our certificate ({variable}). \
Ask which authority it has to be from and whether it is entered there.`,
  onlyRedirects: 'The address only redirects. Set the address to which it leads in RECORDS_URL.',
  accessDenied: 'The server denied access. Ask whether our address and certificate are admitted.',
  credentialsWanted:
    'The service asks for credentials. Set RECORDS_REST_USER and RECORDS_REST_PASSWORD, or RECORDS_REST_TOKEN.',
  'refused.recipientGuid':
    'The records system does not take our messages: probably RECORDS_PEER_GUID is not its own. Ask for its exact GUID.',
  'refused.senderUnknown': `The records system does not take our messages: probably we are not entered with \
RECORDS_OUR_GUID. Ask to be entered as a sender.`,
  'refused.certificateUnknown': `The records system does not take our messages: probably it does not know the \
certificate in RECORDS_CERT_FILE. Send it to be entered there.`,
  ofSetting: '{variable}: {sentence}',
  withDetail: '{advice} ({detail})',
  parties: 'Sender: {our} ({ourIdentifier}); recipient: {peer} ({peerIdentifier}).',
  trialMade: 'The trial document is made: a PDF of {kilobytes} kB.',
  schemaNotFollowed: 'The message does not follow the schema: {complaints}',
  passwordRefused: 'The service does not take RECORDS_REST_USER and RECORDS_REST_PASSWORD. Ask for valid credentials.',
  tokenRefused: 'The service does not take RECORDS_REST_TOKEN. Ask for valid credentials.',
  'advice.notAsRegistered': `The signature of the answer is not by the certificate that the register of participants \
names, or that is not by the authorities in RECORDS_PEER_CA_FILE. Ask whether the register has the current one.`,
  registerFailed: 'The register of participants (RECORDS_REGISTER_URL) gives no usable list: {detail}',
  registerAnswers: 'The register of participants answers: {count} participants, {leftOut} entries left out.',
  notInRegister: 'The register has no active participant {guid} (RECORDS_PEER_GUID).',
  certificateByRegister: '{name} is believed by the certificate {serial}, as the register says.',
  pinnedAsRegistered: 'The register names the certificate in RECORDS_PEER_CERT_FILE.',
  otherThanPinned:
    'The register names another certificate ({serial}) than RECORDS_PEER_CERT_FILE holds; the one in the file counts.',
  'section.register': 'Register of participants',
  'section.settings': 'Settings',
  'section.keys': 'Keys and certificates',
  'section.document': 'Trial document',
  'section.connection': 'Connection',
  'section.sending': 'Sending',
  allIsWell: 'All is well.',
  somethingToFix: 'There is something to fix.',
  usage: `Checks the settings, the certificates and the connection to the records system and makes a trial \
document.\nWith --send the trial document is really sent and gets a number there.`,
};
