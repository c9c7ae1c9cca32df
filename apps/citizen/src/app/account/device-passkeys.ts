import { Injectable, inject } from '@angular/core';
import { PasskeyHostDocument } from '@ns/contract/sign-in';
import { GraphqlClient } from '@ns/web';
import type { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { isNativeApp } from '../device/native-app.ts';

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/**
 * Passkeys of this device. The library is loaded when it is needed; a cancelled question and one that the device
 * refused are the same, because browsers do not say which it was.
 */
@Injectable({ providedIn: 'root' })
export class DevicePasskeys {
  private readonly client = inject(GraphqlClient);
  private asked: Promise<boolean> | null = null;

  /** Whether this browser can have passkeys of this site. The installed apps cannot: their pages are elsewhere. */
  areOffered(): Promise<boolean> {
    this.asked ??= this.ask();
    return this.asked;
  }

  /** Whether the browser offers a passkey in the field of the address by itself. */
  async areOfferedInField(): Promise<boolean> {
    const { browserSupportsWebAuthnAutofill } = await import('@simplewebauthn/browser');
    return browserSupportsWebAuthnAutofill();
  }

  /** Makes a passkey. @returns what the server keeps, as text; null when none was made */
  async make(options: string): Promise<string | null> {
    const library = await import('@simplewebauthn/browser');
    const optionsJSON = JSON.parse(options) as CreationOptions;
    return library.startRegistration({ optionsJSON }).then(
      (made) => JSON.stringify(made),
      () => null,
    );
  }

  /**
   * Has a passkey sign.
   * @param inField waits until the person chooses one in the field of the address; the next question ends it
   * @returns what the server checks, as text; null when nothing was signed
   */
  async sign(options: string, inField = false): Promise<string | null> {
    const library = await import('@simplewebauthn/browser');
    const optionsJSON = JSON.parse(options) as RequestOptions;
    return library.startAuthentication({ optionsJSON, useBrowserAutofill: inField }).then(
      (signed) => JSON.stringify(signed),
      () => null,
    );
  }

  /** Ends a question that still waits. */
  async cancel(): Promise<void> {
    const { WebAuthnAbortService } = await import('@simplewebauthn/browser');
    WebAuthnAbortService.cancelCeremony();
  }

  private async ask(): Promise<boolean> {
    if (isNativeApp() || !('PublicKeyCredential' in globalThis)) {
      return false;
    }
    const answer = await this.client.query(PasskeyHostDocument, {});
    if (answer.__typename !== 'SignInOptions') {
      // Without a network: asked again the next time.
      this.asked = null;
      return false;
    }
    return answer.passkeyHost === location.hostname;
  }
}
