import type { EntityManager, JobRequest } from '@ns/platform';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import type { AccountMail, AccountMailWriter } from './account-mail-writer.ts';

/** Opens the deliveries that requests and changes of accounts cause; the texts are written when they leave. */
export class MailAccountRequest {
  constructor(
    private readonly opener: DeliveryOpener,
    private readonly writer: AccountMailWriter,
  ) {}

  async acceptRegistration(tx: EntityManager, registrationId: string): Promise<readonly JobRequest[]> {
    return this.open(tx, registrationId, await this.writer.afterRegistration(tx, registrationId));
  }

  async acceptSignInCode(tx: EntityManager, codeId: string): Promise<readonly JobRequest[]> {
    return this.open(tx, codeId, await this.writer.withSignInCode(tx, codeId));
  }

  async acceptLink(tx: EntityManager, linkId: string): Promise<readonly JobRequest[]> {
    return this.open(tx, linkId, await this.writer.withLink(tx, linkId));
  }

  async acceptNotice(tx: EntityManager, noticeId: string): Promise<readonly JobRequest[]> {
    return this.open(tx, noticeId, await this.writer.withNotice(tx, noticeId));
  }

  private async open(
    tx: EntityManager,
    sourceId: string,
    written: AccountMail | undefined,
  ): Promise<readonly JobRequest[]> {
    if (!written) {
      return [];
    }
    const { kind, accountId, address, language, subject } = written;
    return this.opener.openForAccount(tx, { kind, sourceId, accountId, address, language, subject });
  }
}
