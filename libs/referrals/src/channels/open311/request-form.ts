import type { Open311Endpoint } from '../../config/referrals.config.ts';
import type { OutgoingReferral } from '../../domain/channel.ts';
import { cut } from '../asked.ts';
import { longestDescription } from './geo-report.ts';

/** Where GeoReport wants to know a place, and none is known. */
export function hasPlace({ address, latitude, longitude }: OutgoingReferral): boolean {
  return (latitude !== null && longitude !== null) || (address ?? '') !== '';
}

/** The body of `POST requests.json`. */
export function requestForm(
  referral: OutgoingReferral,
  { apiKey, jurisdictionId }: Open311Endpoint,
  serviceCode: string,
): string {
  const { address, latitude, longitude } = referral;
  const form = new URLSearchParams({ service_code: serviceCode, description: descriptionOf(referral) });
  const set = (name: string, value: string | null | undefined) => {
    if (value !== null && value !== undefined && value !== '') {
      form.set(name, value);
    }
  };
  if (latitude !== null && longitude !== null) {
    form.set('lat', String(latitude));
    form.set('long', String(longitude));
  }
  set('address_string', address);
  set('media_url', addressesOf(referral)[0]);
  set('jurisdiction_id', jurisdictionId);
  set('api_key', apiKey);
  return form.toString();
}

/** The identity stands first: a server that cuts descriptions leaves it. */
function descriptionOf(referral: OutgoingReferral): string {
  const { id, fileNumber, subject, text } = referral;
  const head = [id, ...(fileNumber === null ? [] : [`№ ${fileNumber}`]), subject].join('\n');
  // GeoReport has one address for a picture; the others are in the text.
  const further = [...addressesOf(referral).slice(1), ...(referral.sheet?.url ? [referral.sheet.url] : [])];
  const tail = further.length === 0 ? '' : `\n\n${further.join('\n')}`;
  const begun = cut(head, longestDescription);
  const room = longestDescription - begun.length - 2;
  const kept = tail.length <= room / 2 ? tail : '';
  return room - kept.length < 2 ? begun : `${begun}\n\n${cut(text, room - kept.length)}${kept}`;
}

function addressesOf({ photos }: OutgoingReferral): string[] {
  return photos.flatMap(({ url }) => url ?? []);
}
