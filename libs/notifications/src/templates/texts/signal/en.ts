import { type Translation } from '@ns/platform';
import { type bg } from './bg.ts';

/** What mails about a signal say in English. */
export const en: Translation<typeof bg> = {
  see: 'See the report',
  open: 'Open the report',
  messageOfMunicipality: 'Message from the municipality',
  'received.subject': 'We received your report {reference}',
  'received.heading': 'We received your report',
  'received.thanks': 'Thank you for writing to us. We have your report under the number {reference}.',
  'received.next': 'What happens next',
  'received.weRegister':
    'We register the report in the records system and send you its registration number, usually on the same day.',
  'received.weWorkUntil':
    'The department in charge looks into the case and works on it. The target date is {serviceDue}.',
  'received.weWork': 'The department in charge looks into the case and works on it.',
  'received.weAnswer': 'We write to you what was done. By law you get an answer by {statutoryDue} at the latest.',
  'received.enteredByStaff': `Our staff entered the report. If you have an account with this address, or make one, \
you will see it among your reports and can answer questions about it.`,
  'received.accessCode': `Access code: {accessCode}. With it and the number {reference} you can look up the report \
without signing in. Please do not give them to others.`,
  'registered.subject': 'Report {reference} is registered under No. {incomingNumber}',
  'registered.heading': 'Your report has a registration number',
  'registered.number':
    'Your report is registered in the records system under the registration number {incomingNumber}.',
  'registered.useOfNumber':
    'The file is kept under this number. Please give it when you ask the municipality about the report.',
  'registered.bothTerms': `The target date for the work is {serviceDue}, the legal deadline for our answer \
{statutoryDue}. We will write to you as soon as there is news.`,
  'registered.statutoryTerm':
    'The legal deadline for our answer is {statutoryDue}. We will write to you as soon as there is news.',
  'numberChanged.subject': 'Report {reference} now has No. {incomingNumber}',
  'numberChanged.heading': 'The registration number of your report was corrected',
  'numberChanged.newNumber':
    'The number in the records system was corrected. Your report now has the registration number {incomingNumber}.',
  'numberChanged.previousNumber': `The earlier number {previousNumber} is no longer valid. Please give the new one \
when you ask the municipality about the report.`,
  'numberChanged.workGoesOn': 'Work on the report goes on as before, and its deadlines stay the same.',
  'numberWithdrawn.subject': 'Report {reference}: No. {previousNumber} is no longer valid',
  'numberWithdrawn.heading': 'The registration number of your report is no longer valid',
  'numberWithdrawn.number': `The registration of your report under the registration number {previousNumber} in the \
records system was withdrawn.`,
  'numberWithdrawn.nothingToDo':
    'You do not have to do anything. As soon as the report has a new registration number, we will send it to you.',
  'numberWithdrawn.workGoesOn':
    'Work on the report goes on as before. Until then please use our number {reference} when you ask about it.',
  'statusChanged.subject': 'Report {reference}: {status}',
  'statusChanged.heading': 'New status: {status}',
  'statusChanged.begun': 'Work on the report has begun.',
  'statusChanged.withDepartment': 'The report is with the department in charge: {department}.',
  'statusChanged.serviceTarget': 'The target date for the work is {serviceDue}.',
  'statusChanged.statutoryTerm': 'The legal deadline for our answer is {statutoryDue}.',
  'question.subject': 'We have a question about report {reference}',
  'question.heading': 'We have a question for you',
  'question.detailNeeded': 'To go on, we need some more detail from you.',
  'question.ours': 'Our question',
  'question.answer': 'Answer the question',
  'question.answerUntil': `Please answer by {silenceUntil}. While we wait, the deadline is paused. Without an answer \
we will go on with what we know.`,
  'resolved.subject': 'Report {reference} is resolved',
  'resolved.heading': 'The work on the report is done',
  'resolved.actionTaken': 'Action taken',
  'resolved.disputeUntil': `If it is not fixed, tell us why and we will reopen the report. Without word from you we \
close the file on {silenceUntil}; you can still object after that, until {disputeUntil}.`,
  'closed.subject': 'The file on report {reference} is closed',
  'closed.heading': 'The file is closed',
  'closed.workDone': 'The work on the report is done and the file is closed.',
  'closed.decision': 'Decision',
  'closed.thanks': 'Thank you for helping the municipality see what needs care.',
  'forwarded.subject': 'Report {reference} was forwarded to the competent body',
  'forwarded.heading': 'We forwarded the report to another body',
  'forwarded.notOurs':
    'The case is outside the municipality’s powers, so we forwarded the report to the body in charge of it.',
  'forwarded.to': 'Forwarded to',
  'forwarded.phone': 'Telephone',
  'forwarded.why': 'Why',
  'forwarded.askThem':
    'From now on that body works on the case. To learn more, turn to it and give the number of the report.',
  'rejected.subject': 'Decision on report {reference}: no action taken',
  'rejected.heading': 'We will take no action',
  'rejected.noAction': 'We looked into the report and the municipality will take no action on it. Here is why.',
  'rejected.why': 'Why',
  'duplicate.subject': 'Report {reference} was joined to {duplicateOf}',
  'duplicate.subjectOfUnknown': 'Report {reference} was joined to another report',
  'duplicate.heading': 'This case is already being worked on',
  'duplicate.joined': `There already is a report about the same matter, number {duplicateOf}. We joined {whose, \
select, reporter {yours} other {this one}} to it, so that they are handled together.`,
  'duplicate.joinedToUnknown': `There already is a report about the same matter. We joined {whose, select, reporter \
{yours} other {this one}} to it, so that they are handled together.`,
  'duplicate.newsOf': 'From now on we will write to you about the progress of report {duplicateOf}.',
  'duplicate.newsOfUnknown': 'From now on we will write to you about the progress of the joint report.',
  'withdrawn.subject': 'Report {reference} was withdrawn',
  'withdrawn.ownHeading': 'You withdrew your report',
  'withdrawn.heading': 'The report was withdrawn',
  'withdrawn.asYouAsked': 'As you asked, we stopped the work on the report.',
  'withdrawn.joined': 'The reporter of the report to which we joined yours withdrew it, and the work on it stopped.',
  'withdrawn.followed': 'The reporter of the report that you follow withdrew it, and the work on it stopped.',
  'withdrawn.sendAgain': 'If the problem is still there or comes back, please send a new report.',
  'reopened.subject': 'Report {reference} is open again',
  'reopened.heading': 'We reopened the report',
  'reopened.workBegins': 'The work on the report begins again.',
  'reopened.reason': 'Reason',
  'reopened.newTarget': 'The new target date is {serviceDue}. We will write to you what was done.',
  'reopened.weWrite': 'We will write to you what was done.',
  'late.subject': 'Report {reference} is delayed',
  'late.heading': 'We are late, and we apologise',
  'late.promisedFor': 'We promised to finish the work on the report by {serviceDue}. We did not manage.',
  'late.promised': 'We did not finish the work on the report by the date we promised.',
  'late.notForgotten': 'The report is not forgotten: the department in charge goes on working on it.',
  'late.statutoryTermPast':
    'The legal deadline for our answer ({statutoryDue}) has passed too. We will write to you as soon as we have news.',
  'late.expected': 'The new expected date is the legal deadline for our answer: {statutoryDue}.',
  'published.subject': 'Everybody can see report {reference} now',
  'published.heading': 'We published your report',
  'published.shown': 'Your report is on the map of the municipality now. Your name and e-mail address are not shown.',
  'published.share': 'Everybody can see and follow it. Send its page to your neighbours, too.',
  'published.see': 'See the page of the report',
  'published.workGoesOn': 'Work on the report goes on as before, and its deadlines stay the same.',
  'assigned.subject': 'Report {reference} is assigned to you',
  'assigned.heading': 'A report is assigned to you',
  'assigned.responsible': 'You are responsible for this report.',
  'assigned.bothTerms': 'The target date is {serviceDue}, the legal deadline for our answer {statutoryDue}.',
  'assigned.statutoryTerm': 'The legal deadline for our answer is {statutoryDue}.',
  'mentioned.subject': 'You are mentioned in a note on report {reference}',
  'mentioned.heading': 'You are mentioned in a note',
  'mentioned.byColleague': 'A colleague mentioned you in a note on this report.',
  'mentioned.by': '{mentionedBy} mentioned you in a note on this report.',
  'mentioned.note': 'Note, for staff only',
  disputeUntil: `If you disagree, you can dispute the outcome on the report’s page until {disputeUntil}, and we will \
look into it again.`,
};
