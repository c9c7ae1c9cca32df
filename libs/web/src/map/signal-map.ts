import type { GeoJSONSourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type {
  GeoJSONSource,
  Map as EngineMap,
  MapGeoJSONFeature,
  MapMouseEvent,
  Marker,
  MarkerOptions,
} from 'maplibre-gl';
import { languageRows } from '@ns/languages';
import { clusterSums, ringPicture } from './cluster-rings.ts';
import { foreignStyle } from './foreign-style.ts';
import { type HeatPlace, drawHeat } from './heat-layer.ts';
import { attributionOf } from './map-attribution.ts';
import { loadMapEngine } from './map-engine.ts';
import { listenToKeys } from './map-keys.ts';
import { markPicture } from './map-marks.ts';
import type { ClusterCounts, MapCover, SignalMapOptions } from './map-options.ts';
import { addMapStyleSheet, ownPlaceElement, pinElement } from './map-pin.ts';
import { type MapArea, type MapPoint, type MapPosition, areaAround, reachOf } from './map-place.ts';
import { mapStyle } from './map-style.ts';
import { mapTexts } from './texts/index.ts';
import { clusterLayer, lineFeatures, lineSource, pointsSource, pointLayer, pointFeatures } from './overlay-layers.ts';
import { isDark, watchDarkness } from './page-darkness.ts';

const closest = 19;
/** Around what is shown whole, pixels. */
const fitMargin = 40;
const nothing: MapCover = { top: 0, bottom: 0 };

/** A map of signals, for any page: settlements, points, one pin. It follows the light or dark of the page by itself. */
export class SignalMap {
  private points: readonly MapPoint[] = [];
  private chosen: string | null = null;
  private pieces: readonly number[] = [];
  private heat: readonly HeatPlace[] | null = null;
  private isStyled = false;
  private pin: Marker | null = null;
  private own: Marker | null = null;
  private readonly stopWatching: () => void;
  private readonly reach: MapArea;
  private byKeyboard = false;
  private readonly keys = new AbortController();
  private readonly crosshair = document.createElement('div');

  private constructor(
    private readonly engine: EngineMap,
    private readonly newMarker: (options: MarkerOptions) => Marker,
    private readonly options: SignalMapOptions,
    private readonly foreign: StyleSpecification | null,
  ) {
    this.reach = reachOf(options.places);
    this.stopWatching = watchDarkness(options.container, () => this.engine.setStyle(this.style()));
    this.engine.setStyle(this.style(), { diff: false });
    this.listen();
  }

  /**
   * Opens a map in its container.
   * @throws when the engine cannot be fetched or the device cannot draw it (no WebGL 2): show words instead
   */
  static async open(options: SignalMapOptions): Promise<SignalMap> {
    const [{ Map: Engine, Marker: Pin, NavigationControl, ScaleControl, AttributionControl }, foreign] =
      await Promise.all([loadMapEngine(), foreignStyle(options.setup)]);
    const { minLat, maxLat, minLon, maxLon } = areaAround(
      options.places.length > 0 ? options.places : [options.start?.centre ?? { lat: 42.7, lon: 25.4 }],
      0.02,
    );
    const reach = reachOf(options.places);
    const engine = new Engine({
      container: options.container,
      locale: { ...mapTexts[languageRows[options.language].tag], 'Map.Title': options.title },
      ...(options.start
        ? { center: [options.start.centre.lon, options.start.centre.lat], zoom: options.start.zoom }
        : { bounds: [minLon, minLat, maxLon, maxLat], fitBoundsOptions: { padding: 24 } }),
      ...(options.places.length > 0 ? { maxBounds: [reach.minLon, reach.minLat, reach.maxLon, reach.maxLat] } : {}),
      maxZoom: closest,
      attributionControl: false,
      cooperativeGestures: options.sharesWheel ?? false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
    });
    engine.touchZoomRotate.disableRotation();
    engine.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    engine.addControl(new ScaleControl({ unit: 'metric', maxWidth: 90 }), 'bottom-left');
    engine.addControl(
      new AttributionControl({ compact: false, customAttribution: attributionOf(options.setup) }),
      'bottom-right',
    );
    return new SignalMap(engine, (marker) => new Pin(marker), options, foreign);
  }

  /** Shows these signals instead of those before. @param chosen id of the one that is drawn larger */
  showPoints(points: readonly MapPoint[], chosen: string | null = null): void {
    this.points = points;
    this.chosen = chosen;
    this.drawPoints();
  }

  /** Draws a street instead of the one before. @param pieces lon and lat of both ends of each straight piece */
  showLine(pieces: readonly number[]): void {
    this.pieces = pieces;
    void this.engine.getSource<GeoJSONSource>(lineSource)?.setData(lineFeatures(pieces));
  }

  /** Shows where much happened, as warmth. */
  showHeat(places: readonly HeatPlace[]): void {
    this.heat = places;
    if (this.isStyled) {
      drawHeat(this.engine, places);
    }
  }

  /** Sets or takes away the one pin. */
  showPin(place: MapPosition | null): void {
    if (!place) {
      this.pin?.remove();
      this.pin = null;
      return;
    }
    if (this.pin) {
      this.pin.setLngLat([place.lon, place.lat]);
      return;
    }
    const pin = this.newMarker({ element: pinElement(), anchor: 'bottom', draggable: true })
      .setLngLat([place.lon, place.lat])
      .addTo(this.engine);
    // The text next to the map says the same to those who do not see it.
    pin.getElement().setAttribute('aria-hidden', 'true');
    pin.on('dragend', () => {
      const { lat, lng } = pin.getLngLat();
      this.options.listeners.pinMoved?.({ lat, lon: lng });
    });
    this.pin = pin;
  }

  /**
   * Shows where the reader stands, or takes that away. The map stays where it is: what it fetches says nothing of it.
   * @param name what a screen reader says of the mark
   */
  showOwnPlace(place: MapPosition | null, name: string): void {
    this.own?.remove();
    this.own = place
      ? this.newMarker({ element: ownPlaceElement(name) })
          .setLngLat([place.lon, place.lat])
          .addTo(this.engine)
      : null;
  }

  /** Goes to a place; without a zoom level as close as it is now. */
  goTo(centre: MapPosition, zoom = this.engine.getZoom()): void {
    this.engine.easeTo({ center: [centre.lon, centre.lat], zoom, duration: wantsMotion() ? 500 : 0 });
  }

  /** Is at a place at once. */
  jumpTo(centre: MapPosition, zoom: number): void {
    this.engine.jumpTo({ center: [centre.lon, centre.lat], zoom });
  }

  /** Shows a whole rectangle. @param covered pixels at the edges that something else covers, if enough is left */
  fit({ minLat, maxLat, minLon, maxLon }: MapArea, covered: MapCover = nothing): void {
    const left = this.engine.getCanvas().clientHeight - covered.top - covered.bottom;
    const { top, bottom } = left > 3 * fitMargin ? covered : nothing;
    this.engine.fitBounds([minLon, minLat, maxLon, maxLat], {
      padding: { top: top + fitMargin, bottom: bottom + fitMargin, left: fitMargin, right: fitMargin },
      maxZoom: 17,
      duration: wantsMotion() ? 500 : 0,
    });
  }

  /** Moves as far as a place needs that something else covers. */
  uncover({ lat, lon }: MapPosition, covered: MapCover): void {
    const { y } = this.engine.project([lon, lat]);
    const lowest = this.engine.getCanvas().clientHeight - covered.bottom;
    if (y > lowest - 24 || y < covered.top + 24) {
      this.engine.panBy([0, y - (covered.top + lowest) / 2], { duration: wantsMotion() ? 300 : 0 });
    }
  }

  /** What is seen of the world. */
  area(): MapArea {
    const bounds = this.engine.getBounds();
    return { minLat: bounds.getSouth(), maxLat: bounds.getNorth(), minLon: bounds.getWest(), maxLon: bounds.getEast() };
  }

  zoom(): number {
    return this.engine.getZoom();
  }

  /** The container changed its size other than by the window. */
  resize(): void {
    this.engine.resize();
  }

  /** Where the map is and how near. */
  get view(): { readonly centre: MapPosition; readonly zoom: number } {
    return { centre: this.centre(), zoom: this.engine.getZoom() };
  }

  close(): void {
    this.stopWatching();
    this.keys.abort();
    this.crosshair.remove();
    this.engine.remove();
  }

  private drawPoints(): void {
    void this.engine.getSource<GeoJSONSource>(pointsSource)?.setData(pointFeatures(this.points, this.chosen));
  }

  private style(): StyleSpecification {
    const { container, setup, language, places, clustered = true } = this.options;
    const dark = isDark(container);
    container.classList.toggle('ns-map-dark', dark);
    const points: GeoJSONSourceSpecification = {
      type: 'geojson',
      data: pointFeatures(this.points, this.chosen),
      cluster: clustered,
      clusterRadius: 44,
      clusterMaxZoom: 16,
      clusterProperties: clusterSums,
    };
    return mapStyle({
      setup,
      foreign: this.foreign,
      origin: new URL(document.baseURI).origin,
      language,
      dark,
      places,
      reach: this.reach,
      points,
      line: { type: 'geojson', data: lineFeatures(this.pieces) },
    });
  }

  private listen(): void {
    const { container, listeners } = this.options;
    addMapStyleSheet();
    this.crosshair.className = 'ns-map-crosshair';
    this.engine.getCanvasContainer().after(this.crosshair);
    const { signal } = this.keys;
    listenToKeys(this.engine, container, signal, {
      moving: () => (this.byKeyboard = true),
      pressed: () => listeners.placePressed?.(this.centre(), true),
    });
    this.engine.on('moveend', () => {
      listeners.moved?.({
        area: this.area(),
        ...this.view,
        byKeyboard: this.byKeyboard,
      });
      this.byKeyboard = false;
    });
    // Points that came before the style was there.
    this.engine.on('style.load', () => {
      this.isStyled = true;
      this.drawPoints();
      this.showLine(this.pieces);
      if (this.heat) {
        drawHeat(this.engine, this.heat);
      }
    });
    this.engine.setMissingStyleImageResolver((id) => {
      const [mark, ring] = [markPicture(id), ringPicture(id)];
      const picture = mark ?? ring;
      if (picture && !this.engine.hasImage(id)) {
        this.engine.addImage(id, picture, { pixelRatio: 2, sdf: mark !== undefined });
      }
    });
    this.engine.on('click', (event) => void this.press(event));
    for (const layer of [pointLayer, clusterLayer]) {
      this.engine.on('mousemove', layer, ({ features }) => this.point(features?.[0]));
      this.engine.on('mouseleave', layer, () => this.point(undefined));
    }
  }

  /** What is under the pointer can be pressed; a heap says what is in it. */
  private point(feature: MapGeoJSONFeature | undefined): void {
    const canvas = this.engine.getCanvas();
    canvas.style.cursor = feature ? 'pointer' : '';
    canvas.title = feature?.layer.id === clusterLayer ? (this.options.clusterLabel?.(countsOf(feature)) ?? '') : '';
  }

  private async press(event: MapMouseEvent): Promise<void> {
    const layers = [pointLayer, clusterLayer].filter((layer) => this.engine.getLayer(layer));
    const [feature] = this.engine.queryRenderedFeatures(
      [
        [event.point.x - 6, event.point.y - 6],
        [event.point.x + 6, event.point.y + 6],
      ],
      { layers },
    );
    if (!feature) {
      this.options.listeners.placePressed?.({ lat: event.lngLat.lat, lon: event.lngLat.lng }, false);
    } else if (feature.layer.id === pointLayer) {
      this.options.listeners.pointChosen?.(String(feature.properties['id']));
    } else {
      this.options.listeners.clusterPressed?.(countsOf(feature));
      const zoom = await this.engine
        .getSource<GeoJSONSource>(pointsSource)
        ?.getClusterExpansionZoom(Number(feature.properties['cluster_id']));
      this.goTo({ lat: event.lngLat.lat, lon: event.lngLat.lng }, zoom);
    }
  }

  private centre(): MapPosition {
    const { lat, lng } = this.engine.getCenter();
    return { lat, lon: lng };
  }
}

function countsOf({ properties }: MapGeoJSONFeature): ClusterCounts {
  const done = Number(properties['done'] ?? 0);
  return { open: Number(properties['point_count']) - done, done };
}

function wantsMotion(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
