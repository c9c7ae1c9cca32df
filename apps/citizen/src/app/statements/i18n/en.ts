import type { bg } from './bg.ts';

export const en: typeof bg = {
  statement: {
    contents: 'Contents',
    contactsLater: 'The contacts will show as soon as there is a connection.',
    plan: {
      later: 'The periods for reports will show as soon as there is a connection.',
      NEVER_CONFIRMED:
        'The municipality has not confirmed the periods for reports yet. Until it does, nothing is erased here by ' +
        'them.',
      CHANGED:
        'The municipality changed the periods for reports and has not confirmed the new ones yet. Until it does, ' +
        'nothing is erased here by them.',
      IN_FORCE:
        'The periods for reports are those of the municipality’s file plan, confirmed on {{day}}. Each night what is ' +
        'past its period is erased:',
      month: '1 month',
      months: '{{count}} months',
      group: '“{{group}}”',
      rule: {
        REPORTERS: {
          removed: '{{period}} after the report ended your name and address are separated from it.',
          kept: 'your name and address stay with the report without a limit.',
        },
        PHOTOS: {
          removed: 'erased {{period}} after the report ended.',
          kept: 'kept without a limit.',
        },
        NOTES: {
          removed: 'erased {{period}} after the report ended.',
          kept: 'kept without a limit.',
        },
        REPORTS: {
          removed:
            '{{period}} after the end all that was written, the place and the photos are erased. Number, category, ' +
            'days and steps stay.',
          kept: 'kept without a limit.',
        },
        MAILS: {
          removed: 'address and text are erased {{period}} after it was written. That it was sent stays.',
          kept: 'kept without a limit.',
        },
        AUDIT: {
          removed: 'who of the staff changed and saw what: erased after {{period}}.',
          kept: 'who of the staff changed and saw what: kept without a limit.',
        },
        UNFINISHED: {
          removed:
            'data of a person for whom staff entered a report and who never registered are erased {{period}} after ' +
            'they were entered, if there are no reports any more.',
          kept: 'kept without a limit.',
        },
      },
      stays:
        'A report and the mails and letters about it stay after their period while it or the one that it was joined ' +
        'to is worked on, while its outcome can be disputed, while another body to which it was forwarded is waited ' +
        'for, and where the municipality keeps it for a reason, such as a court case.',
      letters:
        'Letters to the e-mail address for reports (text, photos, name and address of the sender) are kept here for ' +
        '{{days}} days after staff decided on them. A letter that became a report is kept until its sender is ' +
        'separated from the report. The letter itself also stays in the municipality’s mailbox.',
      register: 'The document that is registered in the records system stays there by its own rules.',
    },
  },
};
