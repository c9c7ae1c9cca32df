import type { ReferralChannel } from '../domain/channel.ts';
import type { Reached } from '../domain/receiver.ts';
import type { ConfiguredChannels } from './configured-channels.ts';

/** The channel of a receiver; undefined where the operator's settings do not allow it, or it is none of attempts. */
export function channelsBy(channels: ConfiguredChannels) {
  return ({ channel, destination, service }: Reached): ReferralChannel | undefined => {
    if (destination === null) {
      return undefined;
    }
    switch (channel) {
      case 'OPEN311':
        return channels.open311(destination, service ?? '');
      case 'SSEV':
        return channels.edelivery({ identifier: destination, targetGroupId: Number(service) });
      case 'SEOS':
        return channels.seos(destination);
      case 'MAIL':
      case 'NONE':
        return undefined;
    }
  };
}
