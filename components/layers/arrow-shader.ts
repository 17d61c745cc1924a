/**
 * The shape of `components/flows/arrow-shape.ts` for the graphics card: a strip along the curve that
 * widens to its head, with a rim in the colour of the paper, so that crossing arrows stay apart.
 * A vertex is (part of the way, side, 0 the shaft, 1 the head).
 */
import { BEND, OFF_CENTRE, TAIL } from '../flows/arrow-shape';

const real = (value: number) => value.toFixed(4);

export const ARROW_VERTEX = /* glsl */ `\
#version 300 es
#define SHADER_NAME arrow-vertex

in vec3 positions;
in vec3 instanceFrom;
in vec3 instanceFrom64Low;
in vec3 instanceTo;
in vec3 instanceTo64Low;
in vec4 instanceColors;
in float instanceWidths;

out vec4 vColour;
out float vAcross;
out float vHalf;

const float RIM = 1.3;

void main(void) {
  vec4 a = project_position_to_clipspace(instanceFrom, instanceFrom64Low, vec3(0.0));
  vec4 b = project_position_to_clipspace(instanceTo, instanceTo64Low, vec3(0.0));
  vec2 pixels = 0.5 * project.viewportSize / project.devicePixelRatio;
  vec2 from = a.xy / a.w * pixels;
  vec2 to = b.xy / b.w * pixels;
  vec2 way = to - from;
  float chord = length(way);
  if (chord < 1.0) {
    gl_Position = vec4(0.0);
    return;
  }
  // Here y points up: the right of the way is (y, -x).
  vec2 over = 0.5 * (from + to) + vec2(way.y, -way.x) * ${real(BEND)};
  float start = min(0.22, ${real(OFF_CENTRE.from)} / chord);
  float end = 1.0 - min(0.22, ${real(OFF_CENTRE.to)} / chord);

  float half_width = 0.5 * instanceWidths;
  float head_length = min(4.5 + 1.9 * instanceWidths, 0.45 * chord);
  float head_half = min(2.4 + 1.1 * instanceWidths, 0.62 * head_length);
  float neck = max(start, end - head_length / chord);

  bool is_head = positions.z > 0.5;
  float t = is_head ? mix(neck, end, positions.x) : mix(start, neck, positions.x);
  vec2 at = (1.0 - t) * (1.0 - t) * from + 2.0 * t * (1.0 - t) * over + t * t * to;
  vec2 along = normalize(2.0 * (1.0 - t) * (over - from) + 2.0 * t * (to - over));
  vec2 right = vec2(along.y, -along.x);

  float body = is_head
    ? mix(head_half, -RIM, positions.x)
    : half_width * mix(${real(TAIL)}, 1.0, positions.x);
  vAcross = positions.y * (body + RIM);
  vHalf = body;
  vec2 place = at + right * vAcross;
  if (is_head && positions.x > 0.5) place += along * RIM;
  vColour = vec4(instanceColors.rgb, instanceColors.a * layer.opacity);
  gl_Position = vec4(place / pixels, 0.0, 1.0);
}
`;

export const ARROW_FRAGMENT = /* glsl */ `\
#version 300 es
#define SHADER_NAME arrow-fragment

precision highp float;

in vec4 vColour;
in float vAcross;
in float vHalf;

out vec4 fragColor;

void main(void) {
  float beyond = abs(vAcross) - vHalf;
  float soft = max(fwidth(vAcross), 1e-4);
  float rim = smoothstep(-0.5 * soft, 0.5 * soft, beyond);
  float edge = 1.0 - smoothstep(1.3 - soft, 1.3, beyond);
  vec3 colour = mix(vColour.rgb, arrow.rim.rgb, rim);
  fragColor = vec4(colour, vColour.a * mix(1.0, arrow.rim.a, rim) * edge);
}
`;
