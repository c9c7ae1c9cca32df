/** A letter that waits, as the server gives it. */
export const letterHead = {
  __typename: 'Letter' as const,
  id: 'l1',
  state: 'WAITING' as const,
  problem: null,
  senderAddress: 'demo@demo.test',
  senderName: 'Демо подател',
  subject: 'Дупка',
  beginning: 'Има дупка на ул. Плиска 8.',
  receivedAt: '2026-12-01T08:00:00Z',
  aboutSignalId: null,
  aboutReference: null,
  isFromReporter: false,
  answersBodyMail: false,
  signalId: null,
  signalReference: null,
  decidedBy: null,
  decidedAt: null,
  answer: null,
  dismissReason: null,
};

/** What a letter that answers a mail about a report has besides. */
export const aboutReport = { aboutSignalId: '7', aboutReference: 'NS-2026-000007', isFromReporter: true };

/** Letters as one page of a list. */
export const letterPage = (letters: readonly object[], endCursor: string | null = null) => ({
  letters: {
    __typename: 'LetterConnection',
    edges: letters.map((node, index) => ({ __typename: 'LetterEdge', cursor: String(index), node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
  },
});
