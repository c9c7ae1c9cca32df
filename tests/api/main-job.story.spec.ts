/** @module-tag queue */
import { describe, expect, it } from 'vitest';
import {
  aPhoto,
  aReport,
  eventually,
  type Person,
  registerCitizen,
  signIn,
  step,
  submitDocument,
  type SubmittedSignal,
  upload,
} from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();

describe('the main job, through the contract alone', () => {
  it(
    'register, verify, upload, submit twice at once, get one number, be resolved, and get the ' +
      'mails that are promised',
    async () => {
      const citizen = await registerCitizen(system);
      const photos = [
        await upload(system, citizen.token, await aPhoto('#884422')),
        await upload(system, citizen.token, await aPhoto('#228844')),
      ];
      expect(photos.map((photo) => photo.status)).toEqual([204, 204]);

      const input = aReport({ photoIds: photos.map((photo) => photo.id) });
      const [first, second] = await Promise.all([send(citizen, input), send(citizen, input)]);
      expect(second.id).toBe(first.id);
      expect(first.reference).toMatch(/^NS-\d{4}-\d{6}$/);
      expect(first.photos).toHaveLength(2);
      for (const { thumbnailUrl } of first.photos) {
        expect((await fetch(thumbnailUrl)).headers.get('content-type')).toMatch(/^image\//);
      }

      const registration = await eventually(async () => {
        const { mySignal } = await citizen.api.request<{
          mySignal: { registration: { state: string; incomingNumber: string | null } };
        }>(`query ($id: ID!) { mySignal(id: $id) { registration { state incomingNumber incomingDate } } }`, {
          id: first.id,
        });
        return mySignal.registration.state === 'REGISTERED' && mySignal.registration;
      }, 'the signal has its incoming number');
      const documents = await system.records.documents(first.reference);
      expect(documents).toHaveLength(1);
      expect(documents[0]).toMatchObject({ copies: 1, number: registration.incomingNumber });

      const clerk = await signIn(system, 'clerk.ecology@demo.test');
      expect((await step(clerk, first.id, 'IN_PROGRESS')).status).toBe('IN_PROGRESS');
      expect(
        (await step(clerk, first.id, 'RESOLVED', { message: 'Сметището е почистено и районът е обезопасен.' })).status,
      ).toBe('RESOLVED');

      const mails = await system.mailbox.waitForCount(citizen.email, 4);
      const [, received, registered, resolved] = mails;
      expect(received?.subject).toContain(first.reference);
      expect(registered?.text).toContain(registration.incomingNumber);
      expect(resolved?.text).toContain('Сметището е почистено и районът е обезопасен.');
      expect(mails).toHaveLength(4);

      const { trackSignal } = await system.graphql.request<{
        trackSignal: { status: string; actionTaken: string; timeline: { type: string }[] } | null;
      }>(
        `query ($reference: String!, $accessCode: String!) { trackSignal(reference: $reference,
        accessCode: $accessCode) { status actionTaken timeline { type } } }`,
        { reference: first.reference, accessCode: first.accessCode },
      );
      expect(trackSignal).toMatchObject({
        status: 'RESOLVED',
        actionTaken: 'Сметището е почистено и районът е обезопасен.',
      });
      expect(trackSignal?.timeline.map((entry) => entry.type)).toEqual([
        'received',
        'registered',
        'started',
        'resolved',
      ]);
    },
  );
});

interface Submitted extends SubmittedSignal {
  readonly photos: readonly { readonly thumbnailUrl: string }[];
}

async function send(citizen: Person, input: Record<string, unknown>): Promise<Submitted> {
  return (await citizen.api.request<{ submitSignal: Submitted }>(submitDocument, { input })).submitSignal;
}
