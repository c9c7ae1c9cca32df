import type { StatementText } from '../statement.ts';

export const en: StatementText = (owner) => {
  const who = owner?.name ?? 'the municipality whose service this is';
  const officer = owner?.dataProtectionEmail ?? owner?.email;
  return {
    heading: 'Personal data',
    lead:
      'Which personal data the service “Non-urgent signals” collects, why, who sees them and how long they are ' +
      'kept (art. 13 of Regulation (EU) 2016/679).',
    sections: [
      {
        heading: 'Who is responsible',
        blocks: [
          `The controller of the personal data is ${who}.`,
          { contacts: true },
          ...(owner?.privacy ? [owner.privacy] : []),
          officer
            ? `Send questions and requests to the data protection officer to ${officer}.`
            : 'Questions and requests to the data protection officer are sent to the address of the municipality.',
        ],
      },
      {
        heading: 'Which data',
        blocks: [
          {
            list: [
              'For the account: name, email address, password (only as a fingerprint that cannot be turned ' +
                'back), passkeys (only their public part), language, the mails you chose, the places and categories ' +
                'you follow.',
              'For the report: the description, the place, your answers, the photos and all that you write to ' +
                'us about it. Place, time and device are taken out of photos before they are kept.',
              'For the answer “Is it really done?”: what you answered and when, and for 14 days a fingerprint of the ' +
                'network that you answered from, without the address.',
              'For your updates on reports (“Nothing has changed”): the words, the photo and when you sent them, and ' +
                'for a day a fingerprint of the network, without the address. Staff do not see who they are from.',
              'For running the service: the devices that you signed in from, and when; which mails and ' +
                'notifications were sent; the address of the device for notifications, if you turned them on; ' +
                'short technical records without names and addresses.',
            ],
          },
          'A national identity number is asked for nowhere. Please do not write personal data of other ' +
            'people into a report.',
          'Name and email address are required: there are no proceedings on anonymous reports (art. 111, ' +
            'para. 4 of the Administrative Procedure Code), and without an address we could not answer. ' +
            'Position, camera and photos are up to you.',
        ],
      },
      {
        heading: 'Why, and on what legal basis',
        blocks: [
          {
            list: [
              'To handle the report and answer you – a legal obligation and a task in the public interest ' +
                '(art. 6(1)(c) and (e) of the Regulation; chapter eight of the Administrative Procedure Code; ' +
                'the Local Self-Government and Local Administration Act).',
              'To register it in the records – a legal obligation (art. 6(1)(c); the rules on documents in ' +
                'the administration and the National Archives Act).',
              'To protect the service from abuse: limits on sign-in attempts and on the number of requests – ' +
                'a task in the public interest (art. 6(1)(e)).',
              'Mails that you can switch off and notifications on your device are sent for as long as you want them.',
            ],
          },
          'There are no automated decisions and no profiling. A suggested category is a suggestion only; ' +
            'you choose.',
        ],
      },
      {
        heading: 'Who sees them',
        blocks: [
          {
            list: [
              'The staff of the unit that handles the report, the dispatchers and the managers.',
              'The records system of the municipality: the document about the report contains your name and ' +
                'email address.',
              'Another body, when the matter is within its competence and the report is forwarded to it (art. ' +
                '112 of the Administrative Procedure Code). You get a mail about that.',
              'A contractor from whom the municipality orders work on the report: the description, the place and the ' +
                'photos, but not your name and contacts.',
              'The providers that run servers and mail under a contract with the municipality.',
              'If you turn notifications on: the service of your browser (of Google, Mozilla, Apple or Microsoft, ' +
                'for example) carries them to the device. They are encrypted and it cannot read them. To the app on ' +
                'your phone Google or Apple carries them, and can read what stands in them: what is new, number ' +
                'and category of the report.',
            ],
          },
          'When a member of the staff publishes a report, everybody sees the category, the description, the ' +
            'place, the street, the status, the department, the checked photos and the answers of the staff that are ' +
            'marked as public, but never the name, the email or the access code. Updates of residents ' +
            'are visible after staff have read them, without the name of their author.',
          'Before a photo is public, the municipality’s server looks in it for faces and number plates and covers ' +
            'them. A member of the staff can change what is covered. For that the photo is sent nowhere, nobody is ' +
            'recognised or compared; only the places of the covers are kept. The program can miss small or ' +
            'dark faces: if you are in a public photo, write to us.',
          'Before a report is published, the municipality’s program points by rules, without artificial ' +
            'intelligence, at telephone numbers, emails, personal numbers, bank accounts, number plates and names ' +
            'in its text. A member of the staff hides them: everybody reads „[personal data]“ instead, and nobody ' +
            'finds the report by them. You and the staff see what was written. Only the hidden words are kept, as ' +
            'long as the report.',
          'Apart from encrypted notifications, if you turn them on, the data are not passed on outside the ' +
            'European Union and are not sold. There are no third-party cookies, advertisements or tracking. The ' +
            'only cookie keeps you signed in.',
        ],
      },
      {
        heading: 'How long they are kept',
        blocks: [
          {
            list: [
              'The account – until you delete it. Name, email and password are erased at once.',
              'Reports and the letters about them – for the periods below. After you delete the account they stay ' +
                'here without any connection to you.',
              'Sign-ins of devices – up to 30 days after the last use; those that were signed out, as long again.',
              'Answers to “Is it really done?” – until you delete the account or the report is erased.',
              'Updates on reports – until you withdraw them, delete the account or the report is erased; on a report ' +
                'of yours – until you are separated from it; those that are not shown – 30 days. ' +
                'Their photos are removed at the latest seven days after that.',
              'Sign-in codes – ten minutes. Unfinished uploads – up to two hours, photos that became part of ' +
                'no report – up to seven days.',
              'On your device: unsent reports – until you send or delete them; drafts, places that you searched ' +
                'for, what you have read and what you saw last, to be read without network – at most until you ' +
                'sign out.',
            ],
          },
          { filePlan: true },
        ],
      },
      {
        heading: 'Your rights',
        blocks: [
          'At any time you may:',
          {
            list: [
              'see and download your data (on the page “Account”);',
              'correct your name and choose the mails;',
              'delete your account – within the limits that the law sets for documents that are registered ' +
                'already (art. 17(3) of the Regulation);',
              'ask for the processing to be restricted, or object to it;',
              'sign out every device that you signed in from.',
            ],
          },
          'Requests for which there is no button are sent to the municipality and are answered within a month.',
        ],
      },
      {
        heading: 'Complaint',
        blocks: [
          'If you think that your data are processed unlawfully, you may complain to the Commission for ' +
            'Personal Data Protection: 2 Prof. Tsvetan Lazarov Blvd., Sofia 1592, Bulgaria, kzld@cpdp.bg, or ' +
            'turn to the court.',
          { link: { to: 'https://www.cpdp.bg/en/', text: 'Commission for Personal Data Protection' } },
          'Last change of this page: 1 December 2026.',
        ],
      },
    ],
  };
};
