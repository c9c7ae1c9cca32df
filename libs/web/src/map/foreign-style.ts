import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MapSetup } from './map-setup.ts';

/**
 * A style from elsewhere is fetched once, so that our points can be laid upon it; when it cannot be had, the ground is
 * plain.
 */
export async function foreignStyle({ styleUrl }: MapSetup): Promise<StyleSpecification | null> {
  if (!styleUrl) {
    return null;
  }
  const answer = await fetch(styleUrl).catch(() => null);
  return answer?.ok ? ((await answer.json()) as StyleSpecification) : null;
}
