import type { GeoJSONSource, Map as EngineMap } from 'maplibre-gl';
import type { MapPosition } from './map-place.ts';

const heatSource = 'ns-heat';

/** A place and how much happened there. */
export interface HeatPlace extends MapPosition {
  readonly weight: number;
}

/** Draws where much happened: the more in a place, the stronger its colour. Draws anew what is there already. */
export function drawHeat(engine: EngineMap, places: readonly HeatPlace[]): void {
  const data = {
    type: 'FeatureCollection' as const,
    features: places.map(({ lat, lon, weight }) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
      properties: { weight },
    })),
  };
  const source = engine.getSource<GeoJSONSource>(heatSource);
  if (source) {
    void source.setData(data);
    return;
  }
  const most = Math.max(1, ...places.map(({ weight }) => weight));
  engine.addSource(heatSource, { type: 'geojson', data });
  engine.addLayer({
    id: heatSource,
    type: 'heatmap',
    source: heatSource,
    paint: {
      'heatmap-weight': ['interpolate', ['linear'], ['get', 'weight'], 0, 0, most, 1],
      'heatmap-intensity': ['interpolate', ['linear'], ['zoom'], 9, 0.9, 16, 3],
      'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 9, 9, 16, 44],
      'heatmap-opacity': 0.82,
      'heatmap-color': [
        'interpolate',
        ['linear'],
        ['heatmap-density'],
        0,
        'rgba(29, 92, 107, 0)',
        0.15,
        'rgba(64, 158, 176, 0.55)',
        0.4,
        '#e6c35c',
        0.7,
        '#e07b39',
        1,
        '#b3261e',
      ],
    },
  });
}
