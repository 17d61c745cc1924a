/** Curved arrows whose widths are pixels at every zoom: the graphics card bends them, not the script. */
import {
  type Accessor,
  type Color,
  type DefaultProps,
  Layer,
  type LayerProps,
  type Position,
  project32,
} from '@deck.gl/core';
import { Geometry, Model } from '@luma.gl/engine';
import { ARROW_FRAGMENT, ARROW_VERTEX } from './arrow-shader';

const SEGMENTS = 22;

interface ArrowProps<Arrow> {
  data: readonly Arrow[];
  getFrom: Accessor<Arrow, Position>;
  getTo: Accessor<Arrow, Position>;
  getColor: Accessor<Arrow, Color>;
  /** Width of the shaft where it meets the head, in pixels. */
  getWidth: Accessor<Arrow, number>;
  /** What keeps crossing arrows apart: red, green, blue and how opaque it is, 0..1 each. */
  rim: [number, number, number, number];
}

const defaultProps: DefaultProps<ArrowProps<unknown>> = {
  getFrom: { type: 'accessor', value: [0, 0] },
  getTo: { type: 'accessor', value: [0, 0] },
  getColor: { type: 'accessor', value: [0, 0, 0, 255] },
  getWidth: { type: 'accessor', value: 1 },
  rim: { type: 'array', value: [1, 1, 1, 1] },
};

const uniforms = /* glsl */ `\
layout(std140) uniform arrowUniforms {
  vec4 rim;
} arrow;
`;
const arrowUniforms = {
  name: 'arrow',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: { rim: 'vec4<f32>' },
} as const;

export class ArrowLayer<Arrow> extends Layer<ArrowProps<Arrow> & LayerProps> {
  static override layerName = 'ArrowLayer';
  static override defaultProps = defaultProps;
  declare state: { model?: Model };

  override getShaders() {
    return super.getShaders({
      vs: ARROW_VERTEX,
      fs: ARROW_FRAGMENT,
      modules: [project32, arrowUniforms],
    });
  }

  override initializeState() {
    const double = { size: 3, type: 'float64' as const, fp64: this.use64bitPositions() };
    this.getAttributeManager()?.addInstanced({
      instanceFrom: { ...double, accessor: 'getFrom' },
      instanceTo: { ...double, accessor: 'getTo' },
      instanceColors: { size: 4, type: 'unorm8', accessor: 'getColor' },
      instanceWidths: { size: 1, accessor: 'getWidth' },
    });
    this.setState({ model: this.makeModel() });
  }

  override draw() {
    const { model } = this.state;
    model?.shaderInputs.setProps({ arrow: { rim: this.props.rim } });
    model?.draw(this.context.renderPass);
  }

  private makeModel(): Model {
    return new Model(this.context.device, {
      ...this.getShaders(),
      id: this.props.id,
      bufferLayout: this.getAttributeManager()?.getBufferLayouts() ?? [],
      geometry: new Geometry({
        topology: 'triangle-strip',
        attributes: { positions: { size: 3, value: strip() } },
      }),
      isInstanced: true,
    });
  }
}

/** The shaft in pairs of vertices, then the two corners of the head and its tip. */
function strip(): Float32Array {
  const vertices: number[] = [];
  for (let k = 0; k <= SEGMENTS; k++) {
    const part = k / SEGMENTS;
    vertices.push(part, -1, 0, part, 1, 0);
  }
  vertices.push(0, -1, 1, 0, 1, 1, 1, 0, 1);
  return Float32Array.from(vertices);
}
