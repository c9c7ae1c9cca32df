import { gql } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { answerCache } from './answer-cache.ts';

const page = gql`
  query Page {
    signal {
      __typename
      id
      registration {
        __typename
        documentGuid
        incomingNumber
      }
      documents {
        __typename
        documentGuid
        incomingNumber
      }
    }
  }
`;

describe('the cache of answers', () => {
  it('keeps the signal and its decisions apart, each with its own number', () => {
    const document = (documentGuid: string, incomingNumber: string) => ({
      __typename: 'Registration',
      documentGuid,
      incomingNumber,
    });
    const data = {
      signal: {
        __typename: 'Signal',
        id: '1',
        registration: document('in', '94-НС-1'),
        documents: [document('in', '94-НС-1'), document('out', '94-НС-1-1')],
      },
    };
    const cache = answerCache();
    cache.writeQuery({ query: page, data });
    expect(cache.readQuery({ query: page })).toEqual(data);
  });
});
