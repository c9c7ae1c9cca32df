import type { StatementText } from '../statement.ts';

export const en: StatementText = (owner) => {
  const who = owner?.name ?? 'The municipality';
  return {
    heading: 'Accessibility statement',
    lead:
      `${who} wants everybody to be able to use the service “Non-urgent signals”, whatever their disability, age ` +
      'or device.',
    sections: [
      {
        heading: 'What it is about',
        blocks: [
          `${who} is committed to making its websites and mobile applications accessible in accordance with ` +
            'art. 58в of the Bulgarian e-Government Act, which transposes Directive (EU) 2016/2102, and with ' +
            'the ordinance on the general requirements for information systems, registers and electronic ' +
            'administrative services.',
          'This statement applies to the website and the mobile application “Неспешни сигнали” (Non-urgent ' +
            'signals), by which reports are sent and followed. The console for the staff is not part of it.',
        ],
      },
      {
        heading: 'Compliance status',
        blocks: [
          'The website and the application are partially compliant with the harmonised standard EN 301 549 ' +
            'and with WCAG 2.2, level AA, because of what the next section lists. There has been no ' +
            'independent assessment yet.',
        ],
      },
      {
        heading: 'Non-accessible content',
        blocks: [
          'Not compliant with the standard, or not verified:',
          {
            list: [
              'Photos that reporters and staff attach have a number instead of a description (criterion ' +
                '1.1.1). What matters is written in words in the description and in what was done.',
              'The points on the map cannot be gone through with a screen reader. Everything that is done ' +
                'with the map can be done without it: settlement, address or landmark.',
              'Documents that another institution sends about a report are shown as they were received.',
              'The applications for Android and iOS have not been tried with TalkBack and VoiceOver on a device yet.',
            ],
          },
        ],
      },
      {
        heading: 'Preparation of this statement',
        blocks: [
          'The statement was prepared on 24 November 2026 on the basis of a self-assessment: an automatic ' +
            'check of the screens with axe, in light and dark colours and at 200% zoom, and the main tasks ' +
            'done by keyboard alone.',
          'It is reviewed at least once a year and at every substantial change. Last review: 24 November 2026.',
        ],
      },
      {
        heading: 'Feedback',
        blocks: [
          'If something is hard for you to use, or you need information from this site in an accessible ' +
            'form, write or call. Tell us the page and the device you use. We answer by the legal ' +
            'deadline.',
          { contacts: true },
          'A report can also be given in person, by telephone or by letter to the municipality.',
        ],
      },
      {
        heading: 'If the answer does not satisfy you',
        blocks: [
          'You may turn to the Ministry of e-Government, which watches over the accessibility of websites ' +
            'and mobile applications of public bodies. A refusal, or silence, can be appealed under the ' +
            'Administrative Procedure Code.',
          { link: { to: 'https://egov.government.bg/', text: 'Ministry of e-Government' } },
        ],
      },
    ],
  };
};
