/** How a report reaches a receiver, and in which words the API describes it. */
export const receiverChannels = {
  MAIL: 'By e-mail, to `destination`.',
  OPEN311: 'By Open311 GeoReport v2, to the endpoint that the operator named `destination`, as `service` there.',
  SSEV: 'By the state’s secure e-delivery, to the profile `destination` of the target group `service`.',
  SEOS: 'As a document to the participant of СЕОС with the GUID `destination`.',
  NONE: 'By telephone: staff note that it was passed on.',
} as const;
export type ReceiverChannel = keyof typeof receiverChannels;

/** By which channel and where a receiver is reached. */
export interface Reached {
  readonly channel: ReceiverChannel;
  readonly destination: string | null;
  readonly service: string | null;
}

/** What of a report a receiver gets. The reporter is not among it, whatever the channel. */
export const sharedParts = {
  DESCRIPTION: 'What the reporter wrote.',
  PLACE: 'Address, point and a link to the map.',
  PHOTOS: 'Links to the photos, covered where something is covered.',
  NUMBERS: 'The reference and the incoming number.',
} as const;
export type SharedPart = keyof typeof sharedParts;
export const allSharedParts = Object.keys(sharedParts) as readonly SharedPart[];

/** `BODY`: an external body of the menu, which is in charge itself. `CONTRACTOR`: works for the municipality. */
export const receiverKinds = {
  BODY: 'A body that is in charge itself; `code` and name are those of the menu of external bodies.',
  CONTRACTOR: 'Works for the municipality, which stays in charge.',
} as const;
export type ReceiverKind = keyof typeof receiverKinds;

/** Working days that a receiver may be given for an answer. */
export const answerDays = { least: 1, most: 250 } as const;
export const longestService = 100;

/** Channels that need an destination, and which one. */
export const destinationOfChannel: Readonly<Record<ReceiverChannel, 'email' | 'endpoint' | 'guid' | 'profile' | null>> =
  {
    MAIL: 'email',
    OPEN311: 'endpoint',
    SSEV: 'profile',
    SEOS: 'guid',
    NONE: null,
  };

/** Whether photos go along: an Open311 server takes addresses, and covered photos have none that it could open. */
export const takesPhotos: Readonly<Record<ReceiverChannel, boolean>> = {
  MAIL: true,
  OPEN311: false,
  SSEV: true,
  SEOS: true,
  NONE: true,
};

/** Channels that need to know as what a report is sent there. */
export const channelsWithService: readonly ReceiverChannel[] = ['OPEN311', 'SSEV'];

/** Who brings a report to a receiver: the ledger of mails, attempts of a worker, or staff by telephone. */
export const carriageOf: Readonly<Record<ReceiverChannel, 'mail' | 'attempts' | 'staff'>> = {
  MAIL: 'mail',
  OPEN311: 'attempts',
  SSEV: 'attempts',
  SEOS: 'attempts',
  NONE: 'staff',
};
