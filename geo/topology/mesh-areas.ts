import { signedArea } from './ellipsoid-area';
import { type Mesh, OUTSIDE } from './mesh';

/** The area of every atom in km². */
export function meshAreas(mesh: Mesh): Float64Array {
  const areas = new Float64Array(mesh.atoms);
  for (const { line, left, right } of mesh.edges) {
    const area = signedArea(line);
    if (left !== OUTSIDE) areas[left]! += area;
    if (right !== OUTSIDE) areas[right]! -= area;
  }
  return areas;
}
