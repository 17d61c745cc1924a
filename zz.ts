import { presets } from '@/data/sources/presets';
import { buildRelease } from '@/data/build/build-release';
const s = await presets['vn-2025']!('/work/shared/data/vn-2025');
const r = await buildRelease(s, { id: 'vn-2025', root: '/tmp/built-import', publish: true, progress: (a,b)=>console.log(a,b.toFixed(2)) });
console.log(r.seconds, r.rowsRead, r.defects, r.manifest.boundaries, r.manifest.checks.filter(c=>!c.ok));
