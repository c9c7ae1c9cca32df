import { eventually } from './eventually.ts';

/** One document in the records system, as its simulator lists it. */
export interface RegisteredDocument {
  readonly documentGuid: string;
  readonly state: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly reference: string;
  readonly senderNumber: string | null;
  readonly kind: string;
  readonly subject: string;
  /** The document that this one answers. */
  readonly parentGuid: string | null;
  readonly attachments: readonly { readonly fileName: string; readonly mimeType: string; readonly bytes: number }[];
  /** Documents under this GUID; anything but 1 is a doubled registration. */
  readonly copies: number;
  readonly received: number;
}

/** Reads the records simulator and sets its faults. */
export class RecordsSimulator {
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** Documents that were sent for this reference. */
  async documents(reference?: string): Promise<RegisteredDocument[]> {
    const response = await fetch(`${this.url}/api/documents`);
    if (!response.ok) {
      throw new Error(`The records simulator answers ${String(response.status)}.`);
    }
    const documents = (await response.json()) as RegisteredDocument[];
    return reference === undefined ? documents : documents.filter((document) => document.reference === reference);
  }

  waitForNumber(reference: string, within = 30_000): Promise<RegisteredDocument> {
    return eventually(
      async () => (await this.documents(reference)).find((document) => document.number !== null),
      `${reference} has a number`,
      within,
    );
  }

  /** The records desk corrects the number of a document, which is pushed. */
  correctNumber(documentGuid: string, number: string): Promise<void> {
    return this.atTheDesk(documentGuid, 'number', { number });
  }

  /** The records desk refuses a document that has its number, which is pushed. */
  refuse(documentGuid: string, reason: string): Promise<void> {
    return this.atTheDesk(documentGuid, 'rejection', { reason });
  }

  private async atTheDesk(documentGuid: string, act: string, body: object): Promise<void> {
    const url = `${this.url}/api/documents/${documentGuid}/${act}`;
    const response = await fetch(url, { method: 'PUT', body: JSON.stringify(body) });
    if (!response.ok) {
      throw new Error(`The records simulator refused: ${await response.text()}`);
    }
  }

  /** Faults as the simulator's `PUT /api/faults` takes them; `{}` ends them. */
  async setFaults(plan: Readonly<Record<string, unknown>>): Promise<void> {
    const response = await fetch(`${this.url}/api/faults`, { method: 'PUT', body: JSON.stringify(plan) });
    if (!response.ok) {
      throw new Error(`The records simulator refused the faults: ${await response.text()}`);
    }
  }
}
