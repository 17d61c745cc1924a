import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Camera, corners, mustMove, type Room } from './camera';
import type { Box } from './outlines';

/** Marks a movement that the address is to remember though no finger made it. */
const TOLD = { told: true };

/** Moves the map for the reader, clear of the cards, and tells when the reader has moved it. */
export class MapCamera {
  constructor(
    private readonly map: MapLibreMap,
    private readonly home: Box,
    private room: Room,
    start: Camera | null,
  ) {
    map.setPadding(room);
    if (start) map.jumpTo({ center: [start.lng, start.lat], zoom: start.z });
    else map.fitBounds(corners(home), { duration: 0 });
  }

  /** Calls back where the map stands whenever the reader has moved it and let go. */
  onMoved(tell: (camera: Camera) => void) {
    this.map.on('moveend', (event) => {
      if (!event.originalEvent && !('told' in event)) return;
      const { lng, lat } = this.map.getCenter();
      tell({ lng, lat, z: this.map.getZoom() });
    });
  }

  /** Goes to a box if what is in it cannot be seen from here. */
  show(box: Box) {
    const [a, b] = corners(box).map((corner) => this.map.project(corner));
    if (!a || !b) return;
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    const onScreen = { left: a.x, top: b.y, right: b.x, bottom: a.y };
    if (mustMove(onScreen, { width, height }, this.room))
      this.map.fitBounds(corners(box), { padding: 40, maxZoom: 11, ...ease() }, TOLD);
  }

  setRoom(room: Room) {
    if (room === this.room) return;
    this.room = room;
    this.map.easeTo({ padding: room, ...ease() });
  }

  goHome() {
    this.map.fitBounds(corners(this.home), ease(), TOLD);
  }

  zoomBy(steps: number) {
    this.map.zoomTo(this.map.getZoom() + steps, ease(250), TOLD);
  }
}

/** A movement of the camera, or none for readers who asked for less motion. */
function ease(duration = 700) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return { duration: still ? 0 : duration, essential: false };
}
