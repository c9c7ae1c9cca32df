import type { Translation } from '@ns/platform/language';
import type { bg } from './bg.ts';

/** What this part says in English. */
export const en: Translation<typeof bg> = {
  'kind.reporters': 'Who made the report',
  'kind.photos': 'Photos',
  'kind.notes': 'Internal notes and their documents',
  'kind.reports': 'Reports',
  'kind.mails': 'E-mails',
  'kind.audit': 'Audit',
  'kind.unfinished': 'Unfinished registrations',
  'countedFrom.end': 'from the end of the report',
  'countedFrom.making': 'from its creation',
  'reason.reporters':
    'A report of a violation that is more than two years old is not considered (Administrative Procedure Code, ' +
    'Article 111 (4)): nobody needs to know afterwards who made it.',
  'reason.photos':
    'Photos prove what was done while it can be disputed; afterwards they show people and property for no purpose.',
  'reason.notes': 'The correspondence inside the municipality; its own file plan says for how long.',
  'reason.reports':
    'The general limitation period is five years (Obligations and Contracts Act, Article 110). The municipality ' +
    'enters the term of its own file plan here.',
  'reason.mails':
    'An e-mail announces a step that the report holds; a year is enough to object that it did not arrive.',
  'reason.audit':
    'Two years are enough to find out who changed and saw what. The time set by the operator is the shortest.',
  'reason.unfinished': 'A person for whom staff entered a report, who never registered and has no reports any more.',
  monthsOutside: 'Give 1 to {mostMonths} months.',
  outcomeNotOfKind: 'Choose what is possible for this kind.',
  kindHasNoGroups: 'This kind has one rule for everything.',
  unknownGroup: 'Choose a group of categories from the list.',
  reasonNeeded: 'Write why the report is kept.',
  reasonTooLong: 'Shorten the reason to {longestReason} characters.',
  untilIsOver: 'Choose a day that is not over.',
  nothingToHold: 'The report was already erased by the file plan.',
  planChanged: 'The plan was changed meanwhile. Look at it and count again.',
  planNotTried: 'Count first what would be erased by this plan.',
  'outcome.erase': 'erased',
  'outcome.separate': 'separated from the person',
  'outcome.keep': 'kept',
  'protocol.title': 'Protocol of destruction',
  'protocol.days': 'From {from} to {to}',
  'protocol.day': 'For {day}',
  'protocol.about':
    'By the confirmed file plan the system “Неспешни сигнали” erased what is listed below, or separated it from ' +
    'its people. The protocol has counts by rule only, and no personal data.',
  'protocol.none': 'Nothing was erased by the plan in these days.',
  'protocol.byRule': 'By rule',
  'protocol.kind': 'Kind',
  'protocol.group': 'Categories',
  'protocol.allGroups': 'all without a rule of their own',
  'protocol.months': 'Term, months',
  'protocol.outcome': 'What happened',
  'protocol.edition': 'Edition',
  'protocol.count': 'Count',
  'protocol.left':
    'Number, category, days and steps of reports stay for the statistics. Documents in the records system are kept ' +
    'and destroyed by its own file plan.',
  'protocol.daysInOrder': 'Choose a last day that is not before the first one.',
};
