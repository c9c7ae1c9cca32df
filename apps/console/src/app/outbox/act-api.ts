import { inject } from '@angular/core';
import { AddNoteDocument, type AddNoteMutation, TransitionSignalDocument } from '@ns/contract/console';
import type { TransitionSignalMutation } from '@ns/contract/console';
import { GraphqlClient, type RequestFailure, refusalText } from '@ns/web';
import { PhotoSender } from '../form/photo-sender.ts';
import type { ActApi, Word } from './act-courier.ts';

type Answer = RequestFailure | TransitionSignalMutation['transitionSignal'] | AddNoteMutation['addNote'];

/** The server. What is sent after the fact is not held: its person had the time until now to take it back. */
export function actApi(): ActApi {
  const client = inject(GraphqlClient);
  const photos = inject(PhotoSender);
  return {
    send: async ({ clientKey, signalId, base, deed }, photoIds) => {
      if (deed.kind === 'note') {
        const { text, mentions, documentIds } = deed;
        const files = { photoIds: [...photoIds], documentIds: [...documentIds] };
        const note = { signalId, text, mentions: [...mentions], ...files, clientKey };
        return wordOf(await client.mutate(AddNoteDocument, note));
      }
      const { to, answers } = deed;
      const input = { ...answers, signalId, version: base.version, to, photoIds: [...photoIds], clientKey };
      return wordOf(await client.mutate(TransitionSignalDocument, { input }));
    },
    upload: async (file) => {
      const sent = await photos.send(file, file.type, () => undefined);
      return 'id' in sent ? sent : sent.isLater ? 'later' : { refused: sent.refused ?? '' };
    },
  };
}

function wordOf(answer: Answer): Word {
  switch (answer.__typename) {
    case 'Signal':
      return { kind: 'done', report: answer };
    case 'StaleVersionError':
      return { kind: 'stale', report: answer.current };
    case 'StepHeldError':
      return { kind: 'later' };
    case 'RequestFailure':
      return answer.kind === 'forbidden'
        ? { kind: 'refused', message: answer.message, isAboutPhotos: false }
        : { kind: 'later' };
    case 'InvalidInputError': {
      const isAboutPhotos = answer.fields.every(({ path }) => path.startsWith('photoIds'));
      return { kind: 'refused', message: refusalText(answer), isAboutPhotos };
    }
    default:
      return { kind: 'refused', message: answer.message, isAboutPhotos: false };
  }
}
