import type { Map as MapLibreMap } from 'maplibre-gl';

/** Places nearer than this, in degrees, and zooms nearer than this are one camera. */
const ALIKE = 1e-9;

/**
 * Lets two maps look at one place: where one moves, the other follows at once. What each is covered by
 * stays its own affair.
 * @returns lets them go again
 */
export function camerasInStep(a: MapLibreMap, b: MapLibreMap): () => void {
  let leading: MapLibreMap | null = null;
  const lead = (leader: MapLibreMap, follower: MapLibreMap) => () => {
    if (leading && leading !== leader) return;
    const [to, from] = [leader.getCenter(), follower.getCenter()];
    const there =
      Math.abs(to.lng - from.lng) < ALIKE &&
      Math.abs(to.lat - from.lat) < ALIKE &&
      Math.abs(leader.getZoom() - follower.getZoom()) < ALIKE;
    // A follower that is there already is left alone: it may be making room for a card.
    if (there) return;
    leading = leader;
    follower.jumpTo({ center: to, zoom: leader.getZoom() });
    leading = null;
  };
  const [aLeads, bLeads] = [lead(a, b), lead(b, a)];
  aLeads();
  a.on('move', aLeads);
  b.on('move', bLeads);
  return () => {
    a.off('move', aLeads);
    b.off('move', bLeads);
  };
}
