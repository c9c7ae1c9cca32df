import type { UnsentAct } from '../offline/unsent-act.ts';
import type { KeptPhoto, UnsentStore } from '../offline/unsent-store.ts';

/** An act on the report of `receivedReport` that waits on the device: the report is to be resolved. */
export function unsentAct(over: Partial<UnsentAct> = {}): UnsentAct {
  return {
    clientKey: 'key',
    accountId: 'me',
    signalId: '1',
    reference: 'NS-2026-000001',
    queuedAt: '2026-12-01T10:00:00.000Z',
    deed: { kind: 'step', to: 'RESOLVED', answers: { message: 'Вдигнато е.' }, hasForm: true },
    photos: [],
    base: {
      version: 3,
      statusLabel: 'Приет',
      actionTaken: null,
      serviceDueOn: null,
      category: { name: 'Дупка' },
      department: { name: 'Комунални дейности' },
      assignee: null,
      events: [],
    },
    state: 'waiting',
    message: '',
    ...over,
  };
}

/** A device that keeps acts and photos for as long as the test. */
export function memoryStore(...begun: readonly UnsentAct[]): UnsentStore {
  const acts = new Map(begun.map((act) => [act.clientKey, act]));
  const photos = new Map<string, KeptPhoto>();
  return {
    acts: async () => [...acts.values()].toSorted((one, other) => one.queuedAt.localeCompare(other.queuedAt)),
    put: async (act) => void acts.set(act.clientKey, structuredClone(act)),
    remove: async (act) => {
      acts.delete(act.clientKey);
      act.photos.forEach(({ kept }) => kept && photos.delete(kept));
    },
    photos: async () => [...photos.values()],
    photo: async (name) => photos.get(name),
    putPhoto: async (photo) => void photos.set(photo.name, photo),
    removePhoto: async (name) => void photos.delete(name),
  };
}
