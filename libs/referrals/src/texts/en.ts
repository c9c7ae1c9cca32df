import type { Translation } from '@ns/platform/language';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  waits: 'We are about to forward it to {body}.',
  sentence: '{news}.',
  dayToCome: 'Choose a day that has already come.',
  dayTooEarly: 'Choose a day no earlier than what was noted before.',
  personNeeded: 'Write who took the report.',
  answerNeeded: 'Choose what the body answered.',
  tooLong: 'At most {most} characters.',
  notOfThisNote: 'This does not belong to this note.',
  addressNeeded: 'Fill in the address for this channel.',
  addressOfNoUse: 'For this channel this field stays empty.',
  endpointShape: 'The name of the service is from the settings of the system: small Latin letters, digits and -.',
  guidShape: 'The identifier of a participant looks like 12345678-1234-1234-1234-123456789abc.',
  profileShape: 'The identifier of the profile is of letters, digits, points and hyphens.',
  groupShape: 'The target group is a number.',
  serviceNeeded: 'Fill in as what it is sent there.',
  notToSend: 'The report no longer waits to be sent again. Reload the page.',
  addressOfReceiver: 'The address in the settings of the receiver.',
  'unsure.MAIL': 'Nobody knows whether the e-mail reached {body}. Ask them and note it, or send it again.',
  'unsure.MAIL_FORGOTTEN': 'Nobody knows whether the e-mail reached {body}. Ask them and note it.',
  'unsure.LOOKED_FOR':
    'Nobody knows whether the report reached {body}. It is being checked; if it is urgent, ask them and note it.',
  'unsure.OUT_OF_REACH':
    'Nobody knows whether the report reached {body}, and the settings no longer lead there, so it cannot be checked. \
Ask them and note it, or ask the administrator.',
  'unsure.GIVEN_UP':
    'Nobody knows whether the report reached {body}, and it is no longer checked. Ask them and note it, or send it \
again: first it is checked whether it is there.',
  mailStuck: 'The e-mail to {body} did not arrive. The reason is with the e-mails of the report.',
  'stuck.NOT_SET_UP':
    'The report did not leave for {body}: sending to them is not set up. Ask the administrator, or call and note it.',
  'stuck.LEADS_ELSEWHERE': 'The report did not leave for {body}: the address of their system was changed. Send again.',
  'stuck.OURS':
    'The report did not leave for {body} because of an error on our side. Send again; if that does not help, call and \
note it.',
  'stuck.NO_PLACE': 'The system of {body} wants a place, and the report has none. Set the place and send again.',
  'stuck.FILES': 'The report did not leave for {body}: a photo could not be handed over. Call and note it.',
  'stuck.NO_SPACE':
    'The report did not leave for {body}: the profile of the municipality in the e-delivery is full. Ask the \
administrator.',
  'stuck.NOT_LISTED':
    'The report did not leave for {body}: they were not found by the address in the settings. Ask the administrator.',
  'stuck.NOT_TRUSTED':
    'The report did not leave for {body}: there is no secure connection to their system. Ask the administrator.',
  'stuck.REJECTED':
    'The system of {body} refused the report. If they wrote why, see their words; else call and note it.',
  'stuck.SILENT': 'The system of {body} has not answered for days. Send again, or call and note it.',
  'stuck.UNKNOWN': 'The report did not reach {body}. Send again, or call and note it.',
  photoFile: 'photo-{number}.jpg',
  trustedContractorsOnly: 'Only the work of a contractor can end without a clerk.',
  bodyOfMenu: 'This is changed in the menu “External bodies”.',
  wordsNeeded: 'Write a few words.',
  noContractor: 'Choose a contractor in use.',
  labelNeeded: 'Write whom you give the link to: up to {most} characters.',
  keyNotUuid: 'The key is no UUID.',
  keyTaken: 'Something else was sent with this key.',
  workPhotos: 'At most {most} photos, each once, and none with “Received”.',
  orderNotNow: 'This is no longer possible: the order or the report has changed. Reload the page.',
  workNotNow: 'This job is no longer open, or it was answered already.',
  tooManyActs: 'Too many answers came from this link today. Call the municipality.',
  'link.unknown': 'This link is not valid. Check that the address is complete, or call the municipality.',
  'link.ended': 'The municipality has ended this link. Call to get a new one.',
  'link.expired': 'This link has expired. Call the municipality to get a new one.',
  notToNote: 'This is noted already, or the report is no longer forwarded. Reload the page.',
  periodBeginsAfterEnd: 'The period begins after its end.',
};
