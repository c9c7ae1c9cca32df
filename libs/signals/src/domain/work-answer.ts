/** What a contractor says of a work order once it is received. */
export const workAnswers = ['PROPOSE_DONE', 'NOT_OURS', 'NOT_FOUND', 'QUESTION'] as const;
export type WorkAnswer = (typeof workAnswers)[number];
